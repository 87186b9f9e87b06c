using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Json;

/// <summary>An object.</summary>
public sealed class JsonObject : JsonValue
{
    private const int IndexThreshold = 12;

    private Dictionary<string, JsonMember>? _index;

    /// <summary>Makes an object of members, which may come from other trees.</summary>
    public JsonObject(SourceSpan span, IReadOnlyList<JsonMember> members)
        : base(span) => Members = members;

    /// <summary>The members in the order of the text, duplicates included.</summary>
    public IReadOnlyList<JsonMember> Members { get; }

    /// <inheritdoc/>
    public override JsonKind Kind => JsonKind.Object;

    /// <summary>Finds a member by its exact name; of duplicates the last, as JSON.parse does.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out JsonMember? member)
    {
        if (Members.Count > IndexThreshold)
        {
            return (_index ??= CreateIndex()).TryGetValue(name, out member);
        }

        for (int i = Members.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                member = Members[i];
                return true;
            }
        }

        member = null;
        return false;
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
