using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>A fault in a value, a column or a data file.</summary>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column, in UTF-16 code units.</param>
/// <param name="Severity">An error is lost or rejected by an import; a warning is accepted as it is.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
internal sealed record DataFinding(long Line, long Column, RuleSeverity Severity, string Message);
