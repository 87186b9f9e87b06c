namespace Domo.Manifest.Syntax;

/// <summary>true, false or null.</summary>
public sealed class JsonLiteral : JsonValue
{
    /// <summary>Creates a literal of the kind True, False or Null.</summary>
    public JsonLiteral(SourceSpan span, JsonKind kind)
        : base(span) => Kind = kind;

    /// <inheritdoc/>
    public override JsonKind Kind { get; }
}
