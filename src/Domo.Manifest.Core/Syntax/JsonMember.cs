namespace Domo.Manifest.Syntax;

/// <summary>A property of an object: its name and value.</summary>
public sealed class JsonMember
{
    /// <summary>Creates a property.</summary>
    public JsonMember(string name, SourceSpan nameSpan, JsonValue value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The unescaped name; empty, with an empty span, when it was omitted.</summary>
    public string Name { get; }

    /// <summary>The span of the name, including its quotes.</summary>
    public SourceSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>The span from the start of the name to the end of the value.</summary>
    public SourceSpan Span => SourceSpan.FromBounds(NameSpan.Start, Value.Span.End);
}
