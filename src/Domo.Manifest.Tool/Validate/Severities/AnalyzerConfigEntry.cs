namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>One <c>key = value</c> of a settings file.</summary>
/// <param name="Section">The section; null before the first one.</param>
/// <param name="Key">The key, in lowercase.</param>
/// <param name="Value">The value.</param>
/// <param name="Line">The one-based line.</param>
internal sealed record AnalyzerConfigEntry(string? Section, string Key, string Value, int Line);
