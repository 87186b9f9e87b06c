namespace Domo.Manifest.Tool.Tests.Files;

/// <summary>A command that replaces an existing file.</summary>
/// <param name="Name">The name.</param>
/// <param name="File">The file.</param>
/// <param name="Old">The original text of the file.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record WritingCommand(string Name, string File, string Old, params string[] Arguments)
{
    /// <summary>A manifest that <c>fix</c> and <c>fmt</c> change.</summary>
    public const string Manifest = """
        { "name": "N", "version": "1.0.0", "size": { "width": 1, "height": 9 }, "collections": [{ "name": "c" }], "datasetsMapping": [], }
        """;

    /// <summary>Gets all commands.</summary>
    public static IReadOnlyList<WritingCommand> All { get; } =
    [
        new("fix", "manifest.json", Manifest, "fix"),
        new("fmt", "manifest.json", Manifest.Replace(", }", "}", StringComparison.Ordinal), "fmt"),
        new("schema insert", "manifest.json", Manifest, "schema", "insert"),
        new("schema write", "schemas/manifest.schema.json", "old", "schema", "write", "schemas"),
        new("init", "manifest.json", Manifest, "init", "--name", "X", "--collection", "c", "--yes", "--force"),
        new("types infer", "domo.types.json", "{}", "types", "infer", "--json", "collection:c=data.json"),
        new("validate --output", "report.json", "old", "validate", "--format", "json", "--output", "report.json"),
        new("validate --format", "report.json", "old", "validate", "--format", "human", "--format", "json=report.json"),
        new(
            "validate --update-baseline",
            "base.json",
            """{ "version": 1, "findings": [] }""",
            "validate",
            "--baseline",
            "base.json",
            "--update-baseline"),
    ];

    /// <summary>Writes the files that the command reads and replaces.</summary>
    public void Prepare(TestFolder folder)
    {
        folder.Write("manifest.json", Manifest);
        folder.Write("data.json", """[{ "a": 1 }]""");
        folder.Write(File, Old);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
