using Domo.Manifest.Syntax;

namespace Domo.Manifest.Tool.Fmt;

/// <summary>The reason why a text cannot be formatted.</summary>
/// <param name="Span">The location.</param>
/// <param name="Message">What is wrong, as a sentence without a period.</param>
internal readonly record struct LayoutFault(SourceSpan Span, string Message);
