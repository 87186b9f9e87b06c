namespace Domo.Manifest.Json;

/// <summary>A number.</summary>
public sealed class JsonNumber : JsonValue
{
    /// <summary>Makes a number.</summary>
    public JsonNumber(SourceSpan span, string text)
        : base(span) => Text = text;

    /// <summary>
    /// The number as written. Where a fault was reported it may be a form that JSON forbids
    /// (<c>+1</c>, <c>01</c>, <c>.5</c>, <c>5.</c>), but always a decimal number.
    /// </summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Number;
}
