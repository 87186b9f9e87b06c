using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A finding as it is reported.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Finding">What the rule says.</param>
/// <param name="Severity">How bad it is, as configured.</param>
internal sealed record ReportedFinding(SourceFile File, Finding Finding, RuleSeverity Severity)
{
    /// <summary>The rule's id.</summary>
    public string RuleId => Finding.Rule.Id;

    /// <summary>The place of the first character, from 1.</summary>
    public (int Line, int Column) Start => File.PositionOf(Finding.Span.Start);

    /// <summary>The place behind the last character, from 1.</summary>
    public (int Line, int Column) End => File.PositionOf(Finding.Span.End);

    /// <summary>The severity as it is written everywhere.</summary>
    public string SeverityWord => SeverityWords.Of(Severity);
}
