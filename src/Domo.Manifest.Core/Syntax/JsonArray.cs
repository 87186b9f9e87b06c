namespace Domo.Manifest.Syntax;

/// <summary>A JSON array.</summary>
public sealed class JsonArray : JsonValue
{
    /// <summary>Creates an array of values, which may come from other trees.</summary>
    public JsonArray(SourceSpan span, IReadOnlyList<JsonValue> items)
        : this(span, [.. items])
    {
    }

    internal JsonArray(SourceSpan span, JsonValue[] items)
        : base(span) => Items = new(items);

    /// <summary>The values in document order.</summary>
    public JsonList<JsonValue> Items { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Array;
}
