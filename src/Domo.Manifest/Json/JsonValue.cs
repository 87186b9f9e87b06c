namespace Domo.Manifest.Json;

/// <summary>A JSON value and where it stands in the text.</summary>
public abstract class JsonValue
{
    private protected JsonValue(SourceSpan span) => Span = span;

    /// <summary>Where the value stands, its quotes or brackets included.</summary>
    public SourceSpan Span { get; }

    /// <summary>What the value is.</summary>
    public abstract JsonKind Kind { get; }
}
