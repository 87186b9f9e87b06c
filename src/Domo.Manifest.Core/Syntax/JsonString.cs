namespace Domo.Manifest.Syntax;

/// <summary>A JSON string.</summary>
public sealed class JsonString : JsonValue
{
    /// <summary>Creates a string.</summary>
    public JsonString(SourceSpan span, string value)
        : base(span) => Value = value;

    /// <summary>The unescaped value; unreadable characters are replaced by U+FFFD.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.String;
}
