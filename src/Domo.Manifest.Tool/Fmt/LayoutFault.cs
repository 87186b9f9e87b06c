using Domo.Manifest.Json;

namespace Domo.Manifest.Tool.Fmt;

/// <summary>Why a text has no layout.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong, as a sentence without a full stop.</param>
internal readonly record struct LayoutFault(SourceSpan Span, string Message);
