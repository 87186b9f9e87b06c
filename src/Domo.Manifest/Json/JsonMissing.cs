namespace Domo.Manifest.Json;

/// <summary>
/// Stands where a value should be: nothing was written there (the span is empty) or something that makes
/// no sense (the span covers it). A fault was reported, so nothing else needs to complain about the value.
/// </summary>
public sealed class JsonMissing : JsonValue
{
    /// <summary>Makes a missing value.</summary>
    public JsonMissing(SourceSpan span)
        : base(span)
    {
    }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Missing;
}
