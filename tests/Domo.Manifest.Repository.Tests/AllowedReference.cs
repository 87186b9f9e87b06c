namespace Domo.Manifest.Repository.Tests;

/// <summary>A row of the table in ARCHITECTURE.md: what a project may reference, and why nothing else.</summary>
/// <param name="Folder">The folder of the project.</param>
/// <param name="Projects">The folders of the projects that it may reference.</param>
/// <param name="Packages">The packages and frameworks that it may reference.</param>
/// <param name="Reason">The sentence that explains the rule.</param>
internal sealed record AllowedReference(
    string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, string Reason)
{
    /// <summary>The page with the table.</summary>
    public const string Page = "ARCHITECTURE.md";

    /// <summary>The rows, by folder.</summary>
    public static IReadOnlyDictionary<string, AllowedReference> ByFolder { get; } = RepositoryFiles.Read(Page)
        .Split('\n')
        .Where(line => line.StartsWith("| [`src/", StringComparison.Ordinal) || line.StartsWith("| [`eng/", StringComparison.Ordinal))
        .Select(Parse)
        .ToDictionary(row => row.Folder, StringComparer.Ordinal);

    private static AllowedReference Parse(string line)
    {
        string[] cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
        Assert.True(cells.Length == 3, $"{Page}: this row needs the columns project, may reference and reason: {line}");
        string folder = cells[0].Split('`')[1];
        string[] names = cells[1] == "nothing" ? [] : cells[1].Split(',', StringSplitOptions.TrimEntries);
        return new(
            folder,
            [.. names.Where(name => !name.StartsWith('`')).Select(name => $"src/Domo.Manifest.{name}")],
            [.. names.Where(name => name.StartsWith('`')).Select(name => name.Trim('`'))],
            cells[2]);
    }
}
