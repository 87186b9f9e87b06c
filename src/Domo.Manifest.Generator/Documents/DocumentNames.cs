using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Documents;

/// <summary>
/// The JSON names of a class's properties: <c>[JsonPropertyName]</c>, else the schema column whose field has the property's name, else
/// camelCase.
/// </summary>
internal static class DocumentNames
{
    /// <summary>Returns the JSON names in the order of the properties.</summary>
    /// <param name="shape">The class.</param>
    /// <param name="columns">The columns of the collection; empty for the class of a property.</param>
    public static List<string> Of(DocumentShape shape, EquatableArray<CollectionColumn> columns)
    {
        var byName = Entries.ByKey(columns, column => column.Name);
        var chosen = Entries.ChosenNames(byName, column => column.CSharpName);
        var tokens = NameScope.Assign(byName.Keys, CSharpName.Pascal, chosen, ReservedMembers.OfContent);
        var names = new List<string>(shape.Members.Count);
        foreach (var member in shape.Members)
        {
            names.Add(member.JsonName ?? ColumnOf(member.Name.TrimStart('@'), byName.Keys, tokens));
        }

        return names;
    }

    /// <summary>Returns two properties with the same JSON name, or null.</summary>
    public static (string First, string Second, string JsonName)? Clash(DocumentShape shape, EquatableArray<CollectionColumn> columns)
    {
        var names = Of(shape, columns);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Count; i++)
        {
            if (owners.TryGetValue(names[i], out string? first))
            {
                return (first, shape.Members[i].Name, names[i]);
            }

            owners.Add(names[i], shape.Members[i].Name);
        }

        return null;
    }

    private static string ColumnOf(string property, IReadOnlyList<string> columns, Dictionary<string, string> tokens)
    {
        string? similar = null;
        foreach (string column in columns)
        {
            if (tokens[column] == property)
            {
                return column;
            }

            similar ??= string.Equals(tokens[column], property, StringComparison.OrdinalIgnoreCase) ? column : null;
        }

        return similar ?? CSharpName.LowerFirstWord(property);
    }
}
