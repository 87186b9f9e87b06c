namespace Domo.Manifest.Syntax.Faults;

/// <summary>A syntax error, or valid JSON that is certainly a mistake.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Span">The location; empty where something is missing.</param>
/// <param name="Detail">The offending text, or what was expected; may be empty.</param>
public readonly record struct JsonFault(JsonFaultKind Kind, SourceSpan Span, string Detail);
