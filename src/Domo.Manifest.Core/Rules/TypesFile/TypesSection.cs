using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>One of the four sections of domo.types.json.</summary>
/// <param name="Part">The name of the section.</param>
/// <param name="Values">The property of its entries that contains the types.</param>
/// <param name="Kind">The kind of values that the types describe.</param>
/// <param name="Noun">The noun for an entry in messages: <c>dataset</c>.</param>
internal sealed record TypesSection(Spelling Part, Spelling Values, TypesKind Kind, string Noun)
{
    /// <summary>The types of datasets' fields.</summary>
    public static readonly TypesSection Datasets = new(TypesSpellings.Datasets, Spellings.Fields, TypesKind.Field, "dataset");

    /// <summary>The types of collections' columns.</summary>
    public static readonly TypesSection Collections = new(TypesSpellings.Collections, Spellings.Columns, TypesKind.Column, "collection");

    /// <summary>The types of functions' parameters and outputs.</summary>
    public static readonly TypesSection Packages = new(TypesSpellings.Packages, Spellings.Parameters, TypesKind.Parameter, "function");

    /// <summary>The types of workflows' parameters.</summary>
    public static readonly TypesSection Workflows = new(TypesSpellings.Workflows, Spellings.Parameters, TypesKind.Parameter, "workflow");

    /// <summary>All sections.</summary>
    public static readonly TypesSection[] All = [Datasets, Collections, Packages, Workflows];

    /// <summary>The names of the sections.</summary>
    public static readonly string[] Names = Array.ConvertAll(All, section => section.Part.Name);

    /// <summary>The names of the properties that contain types, in all sections.</summary>
    private static readonly string[] AllValues = [Spellings.Fields.Name, Spellings.Columns.Name, Spellings.Parameters.Name];

    /// <summary>The description of the entries' names in messages: <c>the aliases of datasets</c>.</summary>
    public string Keys => (ReferenceEquals(this, Collections) ? "the names of " : "the aliases of ") + Noun + "s";

    /// <summary>The properties of an entry.</summary>
    public string[] Properties => HasOutput ? [Spellings.Name.Name, Values.Name, Spellings.Output.Name]
        : CanBeObsolete ? [Spellings.Name.Name, Values.Name, TypesSpellings.Obsolete.Name]
        : [Spellings.Name.Name, Values.Name];

    /// <summary>Gets whether an entry can be marked as obsolete. Calls cannot, since only the manifest declares their parameters.</summary>
    public bool CanBeObsolete => ReferenceEquals(this, Datasets) || ReferenceEquals(this, Collections);

    /// <summary>Gets whether an entry has an output.</summary>
    public bool HasOutput => ReferenceEquals(this, Packages);

    /// <summary>Returns the section with a name, or null.</summary>
    public static TypesSection? Of(string name) =>
        Array.Find(All, section => string.Equals(section.Part.Name, name, StringComparison.Ordinal));

    /// <summary>Returns whether a property is the author's note, or meant for editors.</summary>
    public static bool IsNote(string name) => name.Length == 0 || name[0] is '$' or '_' or '/';

    /// <summary>
    /// Finds the property that contains the types: the correct one, that of another section, or a misspelled one; or null.
    /// </summary>
    public JsonMember? ValuesOf(JsonObject entry)
    {
        if (entry.TryGetMember(Values.Name, out var member))
        {
            return member;
        }

        var other = PropertyLookup.FindMisnamed(entry, Values.Name, AllValues, Properties);
        return other?.Value is JsonObject or JsonArray && !IsType(other.Value) ? other : null;
    }

    /// <summary>Returns whether the types are directly in the entry instead of in a nested object.</summary>
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

    private bool IsType(JsonValue value) =>
        (value as JsonString ?? (value as JsonObject)?.Find(Spellings.Type)?.Value as JsonString) is { } type
        && Kind.NameOf(TypesBinder.SplitList(type.Value).Name) is not null;
}
