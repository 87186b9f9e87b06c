using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>A project of the repository, as the compiler sees it.</summary>
internal sealed class SourceProject
{
    private readonly CSharpCommandLineArguments _arguments;

    private SourceProject(string name, CSharpCommandLineArguments arguments, CSharpCompilation compilation)
    {
        Name = name;
        _arguments = arguments;
        Compilation = compilation;
    }

    public string Name { get; }

    /// <summary>Gets the compilation, including the output of source generators.</summary>
    public CSharpCompilation Compilation { get; }

    public CSharpParseOptions ParseOptions => _arguments.ParseOptions;

    public IEnumerable<ResourceDescription> Resources => _arguments.ManifestResources;

    public string AssemblyName => Compilation.AssemblyName!;

    public static SourceProject Load(string root, string name)
    {
        string folder = Path.Combine(root, "src", name);
        string[] arguments =
        [
            "msbuild", Path.Combine(folder, name + ".csproj"), "-t:PrepareResources;Compile",
            "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:DesignTimeBuild=true",
            "-p:BuildProjectReferences=false", "-p:NonExistentFile=__none__", "-getItem:CscCommandLineArgs",
        ];
        using var json = JsonDocument.Parse(Command.Output("dotnet", arguments, root));
        var items = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray();
        var parsed = CSharpCommandLineParser.Default.Parse(
            items.Select(item => item.GetProperty("Identity").GetString()!),
            folder,
            Path.GetDirectoryName(typeof(object).Assembly.Location));

        var trees = parsed.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(
            SourceText.From(File.ReadAllText(file.Path)), parsed.ParseOptions, file.Path));
        var references = parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(
            Path.GetFullPath(Path.Combine(folder, reference.Reference)), reference.Properties));

        // Mutants may cause warnings, and run as fast as released code.
        var options = parsed.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
            .WithSpecificDiagnosticOptions([])
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithXmlReferenceResolver(null);
        var compilation = CSharpCompilation.Create(parsed.CompilationName, trees, references, options);
        return new(name, parsed, Generate(compilation, parsed, folder));
    }

    private static CSharpCompilation Generate(CSharpCompilation compilation, CSharpCommandLineArguments arguments, string folder)
    {
        var loader = new AnalyzerLoader();
        var generators = new List<ISourceGenerator>();
        var paths = arguments.AnalyzerReferences.Select(reference => Path.GetFullPath(Path.Combine(folder, reference.FilePath)));
        foreach (string path in paths.Distinct())
        {
            // The analyzers of the SDK generate nothing, and may require a newer compiler.
            if (!path.Contains("/Sdks/Microsoft.NET.Sdk/", StringComparison.Ordinal))
            {
                generators.AddRange(new AnalyzerFileReference(path, loader).GetGenerators(LanguageNames.CSharp));
            }
        }

        var configs = AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths
            .Select(path => Path.GetFullPath(Path.Combine(folder, path)))
            .Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path))
            .ToList());
        var driver = CSharpGeneratorDriver.Create(
            generators, parseOptions: arguments.ParseOptions, optionsProvider: new ConfigOptionsProvider(configs));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }
}
