using BenchmarkDotNet.Attributes;
using Domo.Manifest.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// The cost of the generator per keystroke, compared with parsing the edited file, which the compiler does anyway. A driver is immutable,
/// so every run starts from the same warm driver.
/// </summary>
[MemoryDiagnoser]
public class GeneratorEdits
{
    private const int SourceFiles = 50;
    private const int FieldsPerDataset = 8;

    private GeneratorProject _project = null!;
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private SourceText _editedSource = null!;
    private GeneratorDriver _warm = null!;
    private AdditionalText _whiteSpaceEdit = null!;
    private AdditionalText _datasetEdit = null!;

    [Params(20, 200)]
    public int Datasets { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        string manifest = ManifestText.OfDatasets(Datasets, FieldsPerDataset);
        string edited = ManifestText.OfDatasets(Datasets, FieldsPerDataset, renamed: Datasets / 2);
        _project = new GeneratorProject(manifest, ManifestText.TypesOf(Datasets, FieldsPerDataset));
        _whiteSpaceEdit = GeneratorProject.Manifest(manifest.Insert(manifest.IndexOf('{', StringComparison.Ordinal) + 1, " "));
        _datasetEdit = GeneratorProject.Manifest(edited);

        _compilation = GeneratorProject.Compile(SourceFiles);
        _editedSource = SourceText.From(CSharpText.File(0, edited: true));
        _edited = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], ParseEditedFile());
        _warm = _project.Driver().RunGenerators(_compilation);
        CheckWhatIsMeasured();
    }

    [Benchmark(Baseline = true, Description = "parse one C# file")]
    public SyntaxTree ParseEditedFile() => CSharpSyntaxTree.ParseText(_editedSource, GeneratorProject.ParseOptions);

    [Benchmark(Description = "unrelated C# edit")]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(_edited);

    [Benchmark(Description = "white space in the manifest")]
    public GeneratorDriver WhiteSpaceEdit() =>
        _warm.ReplaceAdditionalText(_project.ManifestFile, _whiteSpaceEdit).RunGenerators(_compilation);

    [Benchmark(Description = "one dataset changed")]
    public GeneratorDriver DatasetEdit() =>
        _warm.ReplaceAdditionalText(_project.ManifestFile, _datasetEdit).RunGenerators(_compilation);

    // The driver parses emitted files only on demand.
    [Benchmark(Description = "one dataset changed, and parsed")]
    public int DatasetEditParsed() => DatasetEdit().GetRunResult().GeneratedTrees.Sum(tree => tree.GetRoot().FullSpan.Length);

    [Benchmark(Description = "cold run")]
    public GeneratorDriver ColdRun() => _project.Driver().RunGenerators(_compilation);

    // A generator that throws, or an edit that changes nothing, would seem fast.
    private void CheckWhatIsMeasured()
    {
        var before = Emitted(_warm);
        Check(before.Length > Datasets * 1000, "the warm driver emits the datasets");
        Check(Emitted(UnrelatedEdit()) == before, "an unrelated edit changes nothing");
        Check(Emitted(WhiteSpaceEdit()) == before, "white space changes nothing");
        Check(Emitted(DatasetEdit()) != before, "an edited dataset changes its row");
    }

    private static string Emitted(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        Check(result.Diagnostics.IsEmpty, "there are no diagnostics");
        return string.Concat(result.GeneratedTrees.Select(tree => tree.ToString()));
    }

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException("Not so: " + what + ".");
        }
    }
}
