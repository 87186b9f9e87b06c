using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Files;

/// <summary>One of the four parts of domo.types.json.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Values">The property of its entries that holds the types.</param>
/// <param name="Kind">What these are types of.</param>
/// <param name="Keys">What the entries are found by, for messages.</param>
internal sealed record TypesSection(Spelling Part, Spelling Values, TypesKind Kind, string Keys)
{
    /// <summary>The types of datasets' fields.</summary>
    public static readonly TypesSection Datasets = new(TypesSpellings.Datasets, Spellings.Fields, TypesKind.Field, "the aliases of datasets");

    /// <summary>The types of collections' columns.</summary>
    public static readonly TypesSection Collections =
        new(TypesSpellings.Collections, Spellings.Columns, TypesKind.Column, "the names of collections");

    /// <summary>The types of functions' parameters and outputs.</summary>
    public static readonly TypesSection Packages =
        new(TypesSpellings.Packages, Spellings.Parameters, TypesKind.Parameter, "the aliases of functions");

    /// <summary>The types of workflows' parameters.</summary>
    public static readonly TypesSection Workflows =
        new(TypesSpellings.Workflows, Spellings.Parameters, TypesKind.Parameter, "the aliases of workflows");

    /// <summary>All parts.</summary>
    public static readonly TypesSection[] All = [Datasets, Collections, Packages, Workflows];

    /// <summary>The names of the parts.</summary>
    public static readonly string[] Names = Array.ConvertAll(All, section => section.Part.Name);

    /// <summary>The names under which one part or another holds its types.</summary>
    private static readonly string[] AllValues = [Spellings.Fields.Name, Spellings.Columns.Name, Spellings.Parameters.Name];

    /// <summary>The properties of an entry.</summary>
    public string[] Properties => HasOutput ? [Spellings.Name.Name, Values.Name, Spellings.Output.Name]
        : CanBeObsolete ? [Spellings.Name.Name, Values.Name, TypesSpellings.Obsolete.Name]
        : [Spellings.Name.Name, Values.Name];

    /// <summary>Whether an entry may be marked as obsolete: a call cannot, since only the manifest says what it takes.</summary>
    public bool CanBeObsolete => ReferenceEquals(this, Datasets) || ReferenceEquals(this, Collections);

    /// <summary>Whether an entry has an output.</summary>
    public bool HasOutput => ReferenceEquals(this, Packages);

    /// <summary>The part of a name, or null.</summary>
    public static TypesSection? Of(string name) => Array.Find(All, section => string.Equals(section.Part.Name, name, StringComparison.Ordinal));

    /// <summary>Whether a property is the author's note, or for editors.</summary>
    public static bool IsNote(string name) => name.Length == 0 || name[0] is '$' or '_' or '/';

    /// <summary>The property of an entry that holds the types: the right one, that of another part, or a misspelt one; null when there is none.</summary>
    public JsonMember? ValuesOf(JsonObject entry)
    {
        if (entry.TryGetMember(Values.Name, out var member))
        {
            return member;
        }

        var other = Members.FindMisnamed(entry, Values.Name, AllValues, Properties);
        return other?.Value is JsonObject or JsonArray && !IsType(other.Value) ? other : null;
    }

    /// <summary>Whether what should stand in an object of its own stands directly in an entry.</summary>
    public bool HoldsTypes(JsonObject entry)
    {
        bool holds = false;
        foreach (var member in entry.Members)
        {
            if (!IsNote(member.Name) && Array.IndexOf(Properties, member.Name) < 0)
            {
                holds = true;
                if (!IsType(member.Value))
                {
                    return false;
                }
            }
        }

        return holds;
    }

    private bool IsType(JsonValue value) => (value as JsonString ?? (value as JsonObject)?.Find(Spellings.Type)?.Value as JsonString) is { } type
        && Kind.NameOf(TypesBinder.SplitList(type.Value).Name) is not null;
}
