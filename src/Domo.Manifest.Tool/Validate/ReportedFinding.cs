using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A finding as it is reported.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Finding">What the rule says.</param>
/// <param name="Severity">How bad it is, as configured.</param>
/// <param name="Occurrence">Which one it is of those in its file that say the same, from 1.</param>
internal sealed record ReportedFinding(SourceFile File, Finding Finding, RuleSeverity Severity, int Occurrence = 1)
{
    /// <summary>The rule's id.</summary>
    public string RuleId => Finding.Rule.Id;

    /// <summary>The place of the first character, from 1.</summary>
    public (int Line, int Column) Start => File.PositionOf(Finding.Span.Start);

    /// <summary>The place behind the last character, from 1.</summary>
    public (int Line, int Column) End => File.PositionOf(Finding.Span.End);

    /// <summary>The severity as it is written everywhere.</summary>
    public string SeverityWord => SeverityWords.Of(Severity);

    /// <summary>
    /// What tells it from all others of its file, wherever in the file it moves: the rule, and what it says with the author's own names.
    /// </summary>
    public string Fingerprint => FingerprintIn("");

    /// <summary>The fingerprint among those of several files.</summary>
    /// <param name="path">The path that tells its file from others.</param>
    public string FingerprintIn(string path)
    {
        string identity = string.Create(CultureInfo.InvariantCulture, $"{path}\0{RuleId}\0{Finding.Message}\0{Occurrence}");
        return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(identity)));
    }
}
