using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the AppDB collections: a client for each, and what its documents are read to and asked for with.</summary>
internal static class CollectionsEmitter
{
    public const string ClassName = "CollectionClients";

    /// <summary>Ends the names of the clients; no other section's names end so, hence sections cannot collide.</summary>
    private const string ClientSuffix = "Collection";

    public static SourceText Emit(EmitTarget target, EquatableArray<CollectionMapping> collections)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var chosen = Entries.ChosenNames(byName, collection => collection.CSharpName);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.OpenSection(target, Spellings.Collections, ClassName, byName.Keys, name => names[name]);

        SectionFile.EmitClients(
            writer,
            ClassName,
            "The AppDB collections the app owns, by name.",
            [.. ClientsOf(target, byName.Values, names)]);
        var contents = new ContentTypes(target, names.Values);
        foreach (var collection in byName.Values)
        {
            string name = names[collection.Name];
            var types = contents.Of(collection, name);
            EmitClient(writer, target, name, collection, types[0]);
            foreach (var type in types)
            {
                type.Emit(writer);
            }
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

    private static void EmitClient(
        SourceWriter writer, EmitTarget target, string name, CollectionMapping collection, ContentType content)
    {
        string columns = content.Properties.Count > 0 ? target.Nested(content.Columns) : ClientNames.DocumentFields;
        string client = ClientNames.CollectionClient + "<" + target.Nested(content.Content) + ", " + columns + ">";
        SectionFile.EmitClient(writer, name + ClientSuffix, client, Describe(collection), CSharpLiteral.Text(collection.Name));
        writer.Close();
    }
}
