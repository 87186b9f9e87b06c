using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A finding in a report.</summary>
/// <param name="File">The file.</param>
/// <param name="Finding">The finding of the rule.</param>
/// <param name="Severity">The configured severity.</param>
/// <param name="Occurrence">The one-based index among findings with the same message in the file.</param>
internal sealed record ReportedFinding(SourceFile File, Finding Finding, RuleSeverity Severity, int Occurrence = 1)
{
    /// <summary>The rule's ID.</summary>
    public string RuleId => Finding.Rule.Id;

    /// <summary>The one-based position of the first character.</summary>
    public (int Line, int Column) Start => File.PositionOf(Finding.Span.Start);

    /// <summary>The one-based position after the last character.</summary>
    public (int Line, int Column) End => File.PositionOf(Finding.Span.End);

    /// <summary>The name of the severity.</summary>
    public string SeverityWord => SeverityNames.Of(Severity);

    /// <summary>
    /// The identity of the finding in its file, independent of its position: the rule and its message, which contains the author's names.
    /// </summary>
    public string Fingerprint => FingerprintIn("");

    /// <summary>Returns the fingerprint for use across several files.</summary>
    /// <param name="path">The path that identifies its file.</param>
    public string FingerprintIn(string path)
    {
        string identity = string.Create(CultureInfo.InvariantCulture, $"{path}\0{RuleId}\0{Finding.Message}\0{Occurrence}");
        return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(identity)));
    }
}
