namespace Domo.Manifest.Syntax;

/// <summary>A JSON number.</summary>
public sealed class JsonNumber : JsonValue
{
    /// <summary>Creates a number.</summary>
    public JsonNumber(SourceSpan span, string text)
        : base(span) => Text = text;

    /// <summary>
    /// The number as written. With a fault, it may be a form that JSON forbids
    /// (<c>+1</c>, <c>01</c>, <c>.5</c>, <c>5.</c>), but always a decimal number.
    /// </summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Number;
}
