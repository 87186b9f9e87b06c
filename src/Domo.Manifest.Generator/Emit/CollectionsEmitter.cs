using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the AppDB collections: a client and a content type for each.</summary>
internal static class CollectionsEmitter
{
    public const string ClassName = "CollectionClients";

    /// <summary>End the names of the types this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string ClientSuffix = "Collection";
    private const string ContentSuffix = "Content";

    public static SourceText Emit(EmitTarget target, EquatableArray<CollectionMapping> collections)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.OpenSection(target, Spellings.Collections, ClassName, byName.Keys, name => names[name]);

        SectionFile.EmitClients(
            writer,
            ClassName,
            "The AppDB collections the app owns, by name.",
            [.. ClientsOf(target, byName.Values, names)]);
        foreach (var collection in byName.Values)
        {
            string name = names[collection.Name];
            string contentType = target.Nested(name + ContentSuffix);
            SectionFile.EmitClient(
                writer,
                name + ClientSuffix,
                ClientNames.CollectionClient + "<" + contentType + ">",
                Describe(collection),
                CSharpLiteral.Text(collection.Name));
            writer.Close();
            EmitContent(writer, contentType, name + ContentSuffix, collection);
        }

        return writer.Close().ToSourceText();
    }

    private static IEnumerable<(string Property, string Type, string Summary)> ClientsOf(
        EmitTarget target, IReadOnlyList<CollectionMapping> collections, Dictionary<string, string> names)
    {
        foreach (var collection in collections)
        {
            yield return (names[collection.Name], target.Nested(names[collection.Name] + ClientSuffix), Describe(collection));
        }
    }

    private static string Describe(CollectionMapping collection) =>
        "Collection " + XmlDoc.Code(collection.Name) + (collection.SyncEnabled == true ? ", synced into a dataset" : "") + ".";

    private static void EmitContent(SourceWriter writer, string fullName, string type, CollectionMapping collection)
    {
        var columns = new List<EmittedProperty>();
        var byName = Entries.ByKey(collection.Columns, column => column.Name);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, [type, .. ReservedMembers.OfContent]);
        foreach (var column in byName.Values)
        {
            var wireType = WireType.Of(column.Type);
            string label = column.Type == ColumnType.Unknown && column.DeclaredType is { Length: > 0 } declared
                ? "declared as " + XmlDoc.Escape(declared) + ", which is no AppDB type"
                : wireType.Label;
            columns.Add(new EmittedProperty(column.Name, names[column.Name], wireType, "Column " + XmlDoc.Code(column.Name) + " (" + label + ")."));
        }

        writer
            .Line()
            .Line(XmlDoc.Summary("The content of a document of collection " + XmlDoc.Code(collection.Name) + "."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial record " + type + " : " + ClientNames.Content + ", " + ClientNames.Readable + "<" + fullName + ">");
        EmittedProperty.EmitDeclarations(writer, columns);
        writer
            .Line()
            .Line("/// <inheritdoc/>")
            .Open("protected override void WriteProperties(" + ClientNames.JsonWriter + " writer)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
        EmittedProperty.EmitWrites(writer, columns);
        writer.Close();
        EmittedProperty.EmitReader(writer, fullName, columns, keepsUnknown: true);
        writer.Close();
    }
}
