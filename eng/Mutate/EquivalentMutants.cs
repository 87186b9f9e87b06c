namespace Mutate;

/// <summary>The mutants without a visible effect: file, member, original, mutation and reason.</summary>
internal sealed class EquivalentMutants
{
    private readonly HashSet<string> _keys;

    private EquivalentMutants(HashSet<string> keys) => _keys = keys;

    /// <exception cref="MutateException">A line has no reason.</exception>
    public static EquivalentMutants Read(string path)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] columns = line.Split('\t');
            if (columns.Length != 5 || columns[4].Trim().Length == 0)
            {
                throw new MutateException($"{path}: expected file, member, original, mutation and reason, separated by tabs:\n{line}");
            }

            keys.Add(string.Join('\t', columns[..4]));
        }

        return new(keys);
    }

    public bool Has(Mutant mutant) => _keys.Contains(mutant.Key);
}
