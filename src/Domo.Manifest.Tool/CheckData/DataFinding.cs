using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>What is wrong with a value, a column or a file of data.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
/// <param name="Severity">An error is lost or refused by an import; a warning is taken as it is.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
internal sealed record DataFinding(long Line, long Column, RuleSeverity Severity, string Message);
