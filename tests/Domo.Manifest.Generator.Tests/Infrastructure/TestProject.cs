using Domo.Manifest.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Generator.Tests.Infrastructure;

/// <summary>An in-memory C# project with the strictest settings and with manifests as additional files.</summary>
internal sealed class TestProject
{
    public const string Directory = "/app";

    /// <summary>The project without sources that all tests start from, to share the symbols of the references.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Acme",
        references: LoadReferences(),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    private readonly List<AdditionalText> _files = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _metadata = [];
    private readonly Dictionary<string, string> _properties = new()
    {
        ["build_property.RootNamespace"] = "Acme",
        ["build_property.MSBuildProjectDirectory"] = Directory,
    };

    private readonly List<SyntaxTree> _sources = [];

    /// <summary>Creates a project with one manifest in its folder.</summary>
    public static TestProject WithManifest(string manifest) => new TestProject().Add("manifest.json", "Manifest", manifest);

    public TestProject Add(string path, string kind, string text, params (string Name, string Value)[] metadata)
    {
        _files.Add(new MemoryText(FullPath(path), text));
        _metadata[FullPath(path)] = metadata.Append(("DomoManifestKind", kind))
            .ToDictionary(pair => "build_metadata.AdditionalFiles." + pair.Item1, pair => pair.Item2);
        return this;
    }

    public AdditionalText File(string path) => _files.Single(file => file.Path == FullPath(path));

    public TestProject Types(string text) => Add("domo.types.json", "Types", text);

    public TestProject Property(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    public TestProject Source(string source)
    {
        _sources.Add(CSharpSyntaxTree.ParseText(source, ParseOptions));
        return this;
    }

    public static string FullPath(string path) =>
        path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) ? path : Directory + "/" + path;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new DomoManifestGenerator().AsSourceGenerator()],
        _files,
        ParseOptions,
        new MemoryOptions(_properties, _metadata),
        new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    /// <summary>Returns what analyzers get.</summary>
    public AnalyzerOptions AnalyzerOptions() => new([.. _files], new MemoryOptions(_properties, _metadata));

    public CSharpCompilation Compilation() => Empty.AddSyntaxTrees(_sources);

    /// <summary>Runs the generator once.</summary>
    public TestRun Run()
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compilation(), out var compilation, out _);
        return new TestRun(driver.GetRunResult(), compilation);
    }

    private static IEnumerable<MetadataReference> LoadReferences() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            .Append(typeof(DomoClient).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
}
