namespace Domo.Manifest.Json;

/// <summary>A string.</summary>
public sealed class JsonString : JsonValue
{
    /// <summary>Makes a string.</summary>
    public JsonString(SourceSpan span, string value)
        : base(span) => Value = value;

    /// <summary>The text that the string stands for; what cannot be read in it is U+FFFD.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.String;
}
