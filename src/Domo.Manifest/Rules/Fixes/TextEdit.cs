using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>One change of a text: what stands at a place becomes something else. All other characters stay as they are.</summary>
/// <param name="Span">The place; of length 0 to insert.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record TextEdit(SourceSpan Span, string NewText);
