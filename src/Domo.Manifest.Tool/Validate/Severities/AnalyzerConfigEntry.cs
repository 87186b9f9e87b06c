namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>One <c>key = value</c> of a settings file.</summary>
/// <param name="Section">The section it is in; null for what stands before the first.</param>
/// <param name="Key">The key, in lower case.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record AnalyzerConfigEntry(string? Section, string Key, string Value, int Line);
