namespace Domo.Manifest.Rules.Project;

/// <summary>The examples of the rules about projects: a project file or a C# file, next to a manifest.</summary>
internal static class ProjectExamples
{
    /// <summary>A manifest with a collection.</summary>
    public const string Manifest = """
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [],
          "collectionsMapping": [{ "name": "Notes", "schema": { "columns": [{ "name": "text", "type": "STRING" }] }, "syncEnabled": true }]
        }
        """;

    /// <summary>An override file with the environment <c>qa</c>.</summary>
    public static readonly (string Path, string Text) Overrides =
        ("manifestOverrides.json", """{ "qa": { "manifest": { "name": "Sales (QA)" } } }""");

    /// <summary>Creates a project file with a property, and the files next to it; by default a manifest.</summary>
    public static RuleExample Create(string property, params (string Path, string Text)[] others)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in others)
        {
            files[path] = text;
        }

        if (!Array.Exists(others, static file => file.Path.EndsWith("manifest.json", StringComparison.Ordinal)))
        {
            files["manifest.json"] = Manifest;
        }

        return new($$"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {{property}}
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Domo.Manifest" Version="1.0.0" />
              </ItemGroup>

            </Project>
            """)
        {
            Path = "App.csproj",
            OtherFiles = files,
        };
    }

    /// <summary>Creates a C# file with a document class, next to a manifest.</summary>
    public static RuleExample OfClass(string declaration) => new("using Domo.Manifest.Client;\n\n" + declaration + "\n")
    {
        Path = "Note.cs",
        OtherFiles = new Dictionary<string, string>(StringComparer.Ordinal) { ["manifest.json"] = Manifest },
    };
}
