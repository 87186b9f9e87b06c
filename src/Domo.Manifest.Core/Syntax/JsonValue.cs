namespace Domo.Manifest.Syntax;

/// <summary>A JSON value and its location in the text.</summary>
public abstract class JsonValue
{
    private protected JsonValue(SourceSpan span) => Span = span;

    /// <summary>The span of the value, including its quotes or brackets.</summary>
    public SourceSpan Span { get; }

    /// <summary>The span of the opening bracket of an object or array, where missing properties are reported.</summary>
    internal SourceSpan Opening => new(Span.Start, Math.Min(1, Span.Length));

    /// <summary>The kind of value.</summary>
    public abstract JsonKind Kind { get; }
}
