using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>An in-memory C# project with a manifest and a types file, as the generator receives it.</summary>
internal sealed class GeneratorProject(string manifest, string types)
{
    private const string ManifestPath = "/app/manifest.json";
    private const string TypesPath = "/app/domo.types.json";

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    private readonly AdditionalText _types = new MemoryText(TypesPath, types);

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public AdditionalText ManifestFile { get; } = Manifest(manifest);

    public AnalyzerOptions AnalyzerOptions => new([ManifestFile, _types], MemoryOptions.Instance);

    public static AdditionalText Manifest(string text) => new MemoryText(ManifestPath, text);

    public static CSharpCompilation Compile(int files) => CSharpCompilation.Create(
        "Acme",
        Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(CSharpText.File(i), ParseOptions, $"/app/Report{i}.cs")),
        [Runtime],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new DomoManifestGenerator().AsSourceGenerator()], [ManifestFile, _types], ParseOptions, MemoryOptions.Instance);

    /// <summary>A file whose text is in memory, as in an editor.</summary>
    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The options that MSBuild would pass.</summary>
    private sealed class MemoryOptions : AnalyzerConfigOptionsProvider
    {
        private static readonly Options None = new([]);
        private static readonly Options OfManifest = new(new() { ["build_metadata.AdditionalFiles.DomoManifestKind"] = "Manifest" });
        private static readonly Options OfTypes = new(new() { ["build_metadata.AdditionalFiles.DomoManifestKind"] = "Types" });

        public static MemoryOptions Instance { get; } = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new()
        {
            ["build_property.RootNamespace"] = "Acme",
            ["build_property.MSBuildProjectDirectory"] = "/app",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path == ManifestPath ? OfManifest : OfTypes;
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
