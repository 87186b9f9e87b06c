namespace Domo.Manifest.Json;

/// <summary>Something in the text that is not JSON, or that JSON allows but nobody means.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where; empty for the place where something is missing.</param>
/// <param name="Detail">The offending text, or what was expected; may be empty.</param>
public readonly record struct JsonFault(JsonFaultKind Kind, SourceSpan Span, string Detail);
