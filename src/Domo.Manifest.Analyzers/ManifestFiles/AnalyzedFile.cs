using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>One of the package's files and its findings.</summary>
/// <param name="file">The file.</param>
/// <param name="content">The input of the rules.</param>
/// <param name="otherFiles">The other files of the project, which some rules read.</param>
internal sealed class AnalyzedFile(MarkedFile file, LintFile content, IReadOnlyList<LintFile> otherFiles)
{
    // If a manifest is not a JSON object, the generator reports a single error that also stops the compiler.
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(
        () => file.IsManifest && !content.Document.IsReadable ? [] : ManifestLinter.Check(content, otherFiles));

    public MarkedFile File => file;

    public LintFile Content => content;

    public IReadOnlyList<LintFile> OtherFiles => otherFiles;

    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Returns the location of a finding. Its path is escaped like messages, because compilers print it verbatim.</summary>
    public Location LocationOf(Finding finding)
    {
        var span = TextSpan.FromBounds(finding.Span.Start, finding.Span.End);
        return Location.Create(SafeText.OneLine(file.Path), span, file.Source.Lines.GetLinePositionSpan(span));
    }
}
