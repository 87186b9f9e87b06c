using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The names of a row's columns, in order; shared by the rows of a response.</summary>
internal sealed class DomoColumns
{
    public static readonly DomoColumns None = new([]);

    private readonly Dictionary<string, int> _positions;

    public DomoColumns(IReadOnlyList<string> names)
    {
        Names = names;
        _positions = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!_positions.TryAdd(names[i], i))
            {
                throw new JsonException($"'{names[i]}': expected one value, found the column twice.");
            }
        }
    }

    public IReadOnlyList<string> Names { get; }

    public bool TryFind(string name, out int position) => _positions.TryGetValue(name, out position);
}
