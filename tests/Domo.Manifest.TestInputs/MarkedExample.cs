using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.TestInputs;

/// <summary>An example without its marks, and the marked span.</summary>
internal sealed record MarkedExample(LintFile File, IReadOnlyList<LintFile> OtherFiles, SourceSpan? Span)
{
    public static MarkedExample Parse(RuleExample example)
    {
        int start = example.Text.IndexOf('⟦', StringComparison.Ordinal);
        int end = example.Text.IndexOf('⟧', StringComparison.Ordinal);
        string text = example.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        return new(
            new LintFile(example.Path, text),
            [.. example.OtherFiles.Select(file => new LintFile(file.Key, file.Value))],
            start < 0 ? null : new SourceSpan(start, end - start - 1));
    }

    public IReadOnlyList<Finding> Check() => ManifestLinter.Check(File, OtherFiles);
}
