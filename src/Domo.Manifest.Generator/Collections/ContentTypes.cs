using System.Globalization;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Collections;

/// <summary>
/// Creates the types for the documents of collections: one for the content and one for each nested object with known properties. A type is
/// named by its path (collection, column, property, …); equal names get a number.
/// </summary>
/// <param name="collections">The C# names of the collections.</param>
internal sealed class ContentTypes(IEnumerable<string> collections)
{
    private readonly HashSet<string> _taken = new(collections, StringComparer.Ordinal);

    /// <summary>Returns the types of a collection: the content type first, then the types of nested objects.</summary>
    public IReadOnlyList<ContentType> Of(CollectionMapping collection, string name)
    {
        var types = new List<ContentType>();
        Declare(types, name, collection.Columns, "Column", $"a document of collection {XmlDoc.Code(collection.Name)}");
        types[0] = types[0] with { Obsolete = collection.Obsolete };
        return types;
    }

    private ContentType Declare(List<ContentType> types, string name, EquatableArray<CollectionColumn> columns, string kind, string owner)
    {
        var properties = new List<RecordProperty>();
        var type = new ContentType(name, owner, properties) { IsRoot = types.Count == 0 };
        types.Add(type);
        var byName = Entries.ByKey(columns, column => column.Name);
        var chosen = Entries.ChosenNames(byName, column => column.CSharpName);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, chosen, [type.Content, .. ReservedMembers.OfContent]);
        var tokens = NameScope.Assign(
            byName.Keys, CSharpName.Pascal, chosen, [type.Fields, .. ReservedMembers.OfContent, .. ReservedMembers.OfDocumentFields]);
        foreach (var column in byName.Values)
        {
            var wireType = Resolve(types, name + names[column.Name], column);
            string label = column.Type == ColumnType.Unknown && column.DeclaredType is { Length: > 0 } declared
                ? $"declared as {XmlDoc.Escape(declared)}, not an AppDB type"
                : (column.IsList ? "list of " : "") + wireType.Label;
            properties.Add(new RecordProperty(column.Name, names[column.Name], wireType, $"{kind} {XmlDoc.Code(column.Name)} ({label}).")
            {
                IsList = column.IsList,
                IsRequired = column.IsNeverNull && !wireType.HoldsNull,
                TokenName = tokens[column.Name],
            });
        }

        return type;
    }

    private WireType Resolve(List<ContentType> types, string path, CollectionColumn column)
    {
        if (column.Children.Count == 0)
        {
            return WireType.Of(column.Type);
        }

        path = CSharpName.Shorten(path);
        string name = path;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = path + number.ToString(CultureInfo.InvariantCulture);
        }

        string owner = $"the object {XmlDoc.Code(column.Name)} in {types[0].Owner}";
        var type = Declare(types, name, column.Children, "Property", owner);
        string content = type.Content;
        return new WireType(content, $"ReadObject<{content}>", "WriteObject", "OBJECT") { Fields = type.Fields };
    }
}
