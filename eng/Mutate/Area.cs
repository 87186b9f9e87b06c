namespace Mutate;

/// <summary>A part of the source with a separate score.</summary>
internal sealed record Area(string Name, string[] Paths, string[] Excluded)
{
    /// <summary>Gets all areas, by name.</summary>
    public static Area[] All { get; } =
    [
        new("rules", ["src/Domo.Manifest.Core/Rules"], ["src/Domo.Manifest.Core/Rules/Fixes", "src/Domo.Manifest.Core/Rules/Json/TextFixes.cs"]),
        new("binder", ["src/Domo.Manifest.Core/Binding", "src/Domo.Manifest.Core/Declarations", "src/Domo.Manifest.Core/TypesFile"], []),
        new("fixes", ["src/Domo.Manifest.Core/Rules/Fixes", "src/Domo.Manifest.Core/Rules/Json/TextFixes.cs"], []),
        new("json", ["src/Domo.Manifest.Core/Syntax"], []),
        new("generator", ["src/Domo.Manifest.Generator"], []),
        new("analyzers", ["src/Domo.Manifest.Analyzers"], []),
        new(
            "queries",
            [
                "src/Domo.Manifest.Client/Collections", "src/Domo.Manifest.Client/Datasets", "src/Domo.Manifest.Client/Queries",
                "src/Domo.Manifest.Client/Sql",
            ],
            []),
        new("wire", ["src/Domo.Manifest.Client/CompilerServices", "src/Domo.Manifest.Client/Serialization"], []),
        new("files", ["src/Domo.Manifest.Client/Files", "src/Domo.Manifest.Client/FileSets"], []),
        new("emulator", ["src/Domo.Manifest.Emulator/Documents", "src/Domo.Manifest.Emulator/Datasets/Queries"], []),
        new(
            "tool",
            [
                "src/Domo.Manifest.Tool/Files", "src/Domo.Manifest.Tool/Fixing", "src/Domo.Manifest.Tool/Validate",
                "src/Domo.Manifest.Tool/Diff",
            ],
            []),
    ];

    /// <summary>Gets the project that contains the code.</summary>
    public string Project => Paths[0].Split('/')[1];

    /// <param name="argument">The name of an area, or a folder, a file or a line (<c>file:40</c>) of the repository.</param>
    public static Area Parse(string argument)
    {
        if (All.FirstOrDefault(area => area.Name == argument) is { } known)
        {
            return known;
        }

        string path = argument.Replace('\\', '/').TrimEnd('/');
        string file = path.Split(':')[0];
        if (!path.StartsWith("src/Domo.", StringComparison.Ordinal) || !(Directory.Exists(path) || File.Exists(file)))
        {
            string areas = string.Join(", ", All.Select(area => area.Name));
            throw new MutateException($"'{argument}' is not an area, and not a folder or file under src/. The areas are {areas}.");
        }

        return new(path["src/".Length..].Replace('/', '-').Replace(':', '-'), [path], []);
    }

    /// <summary>Returns whether the area contains a file.</summary>
    public bool Has(string file) => Paths.Any(path => IsIn(file, path.Split(':')[0])) && !Excluded.Any(path => IsIn(file, path));

    /// <summary>Returns whether the area contains a mutant of one of its files.</summary>
    public bool Has(Mutant mutant) =>
        !Paths.Any(path => path.Contains(':', StringComparison.Ordinal)) || Paths.Contains($"{mutant.File}:{mutant.Line}");

    private static bool IsIn(string file, string path) => file == path || file.StartsWith(path + "/", StringComparison.Ordinal);
}
