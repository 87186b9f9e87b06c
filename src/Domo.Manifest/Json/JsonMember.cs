namespace Domo.Manifest.Json;

/// <summary>A name and its value in an object.</summary>
public sealed class JsonMember
{
    /// <summary>Makes a member.</summary>
    public JsonMember(string name, SourceSpan nameSpan, JsonValue value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The name, unescaped; empty, with an empty span, when it was left out.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, its quotes included.</summary>
    public SourceSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }

    /// <summary>From the start of the name to the end of the value.</summary>
    public SourceSpan Span => SourceSpan.FromBounds(NameSpan.Start, Value.Span.End);
}
