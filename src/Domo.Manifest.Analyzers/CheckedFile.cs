using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers;

/// <summary>A file of ours, and what breaks a rule in it.</summary>
/// <param name="file">The file.</param>
/// <param name="content">The file as the rules want it.</param>
/// <param name="otherFiles">The other files of the project, which rules look into as well.</param>
internal sealed class CheckedFile(MarkedFile file, LintFile content, IReadOnlyList<LintFile> otherFiles)
{
    // A manifest that is no object is the generator's one error, which also stops the compiler.
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(
        () => file.IsManifest && !content.Document.IsReadable ? [] : ManifestLinter.Check(content, otherFiles));

    public MarkedFile File => file;

    public LintFile Content => content;

    public IReadOnlyList<LintFile> OtherFiles => otherFiles;

    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>The place of a finding. Its path is escaped as messages are, since compilers print it as it is.</summary>
    public Location LocationOf(Finding finding)
    {
        var span = TextSpan.FromBounds(finding.Span.Start, finding.Span.End);
        return Location.Create(SafeText.OneLine(file.Path), span, file.Source.Lines.GetLinePositionSpan(span));
    }
}
