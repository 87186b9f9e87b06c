namespace Domo.Manifest.Syntax;

/// <summary>A JSON value and its location in the text.</summary>
public abstract class JsonValue
{
    private protected JsonValue(SourceSpan span) => Span = span;

    /// <summary>The span of the value, including its quotes or brackets.</summary>
    public SourceSpan Span { get; }

    /// <summary>The kind of value.</summary>
    public abstract JsonKind Kind { get; }
}
