namespace Domo.Manifest.Syntax;

/// <summary>
/// A placeholder for a value that was omitted (the span is empty) or that is meaningless (the span covers it). A fault was
/// already reported, so nothing else has to complain about the value.
/// </summary>
public sealed class JsonMissing : JsonValue
{
    /// <summary>Creates a missing value.</summary>
    public JsonMissing(SourceSpan span)
        : base(span)
    {
    }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Missing;
}
