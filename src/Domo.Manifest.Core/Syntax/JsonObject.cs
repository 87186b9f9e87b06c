using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Syntax;

/// <summary>A JSON object.</summary>
public sealed class JsonObject : JsonValue
{
    private const int IndexThreshold = 12;

    private Dictionary<string, JsonMember>? _index;

    /// <summary>Creates an object of properties, which may come from other trees.</summary>
    public JsonObject(SourceSpan span, IReadOnlyList<JsonMember> members)
        : this(span, [.. members])
    {
    }

    internal JsonObject(SourceSpan span, JsonMember[] members)
        : base(span) => Members = new(members);

    /// <summary>The properties in document order, including duplicates.</summary>
    public JsonList<JsonMember> Members { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Object;

    /// <summary>Finds a property by its exact name; the last of several duplicates, like JSON.parse.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out JsonMember? member)
    {
        if (Members.Count > IndexThreshold)
        {
            return (_index ??= CreateIndex()).TryGetValue(name, out member);
        }

        // The last duplicate wins.
        member = null;
        foreach (var candidate in Members)
        {
            if (string.Equals(candidate.Name, name, StringComparison.Ordinal))
            {
                member = candidate;
            }
        }

        return member is not null;
    }

    private Dictionary<string, JsonMember> CreateIndex()
    {
        var index = new Dictionary<string, JsonMember>(Members.Count, StringComparer.Ordinal);
        foreach (var member in Members)
        {
            index[member.Name] = member;
        }

        return index;
    }
}
