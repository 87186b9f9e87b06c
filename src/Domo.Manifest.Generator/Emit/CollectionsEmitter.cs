using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Documents;
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

    /// <summary>The C# names of the collections.</summary>
    public static Dictionary<string, string> NamesOf(EquatableArray<CollectionMapping> collections)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var chosen = Entries.ChosenNames(byName, collection => collection.CSharpName);
        return NameScope.Assign(byName.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
    }

    /// <summary>Emits the file.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="collections">The collections.</param>
    /// <param name="classes">The classes of the app's own that stand for the emitted contents of some of them.</param>
    public static SourceText Emit(
        EmitTarget target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentUse> classes)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var names = NamesOf(collections);
        var own = new Dictionary<string, DocumentUse>(StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in classes)
        {
            own[use.Collection] = use;
            if (!use.IsPublic)
            {
                hidden.Add(names[use.Collection]);
            }
        }

        var writer = SectionFile.OpenSection(target, Spellings.Collections, ClassName, byName.Keys, name => names[name]);

        SectionFile.EmitClients(
            writer,
            target,
            ClassName,
            "The AppDB collections the app owns, by name.",
            [.. ClientsOf(target, byName.Values, names)],
            hidden);
        var contents = new ContentTypes(target, names.Values);
        foreach (var collection in byName.Values)
        {
            string name = names[collection.Name];
            var types = contents.Of(collection, name);
            if (own.TryGetValue(collection.Name, out var use))
            {
                EmitClient(writer, target, name, collection, types[0], use);
                types[0].EmitColumns(writer);
            }
            else
            {
                EmitClient(writer, target, name, collection, types[0]);
                types[0].Emit(writer);
            }

            for (int i = 1; i < types.Count; i++)
            {
                types[i].Emit(writer);
            }
        }

        return writer.Close().ToSourceText();
    }

    private static IEnumerable<(string Property, string Type, string Summary, string? Obsolete)> ClientsOf(
        EmitTarget target, IReadOnlyList<CollectionMapping> collections, Dictionary<string, string> names)
    {
        foreach (var collection in collections)
        {
            yield return (names[collection.Name], target.Nested(names[collection.Name] + ClientSuffix), Describe(collection), collection.Obsolete);
        }
    }

    private static string Describe(CollectionMapping collection) =>
        "Collection " + XmlDoc.Code(collection.Name) + (collection.SyncEnabled == true ? ", synced into a dataset" : "") + ".";

    private static void EmitClient(
        SourceWriter writer, EmitTarget target, string name, CollectionMapping collection, ContentType content)
    {
        string client = ClientNames.CollectionClient + "<" + target.Nested(content.Content) + ", " + ColumnsOf(target, content) + ">";
        SectionFile.EmitClient(
            writer, target, name + ClientSuffix, client, Describe(collection), CSharpLiteral.Text(collection.Name), obsolete: collection.Obsolete);
        CollectionDefinitionEmitter.Emit(writer, collection);
        writer.Close();
    }

    /// <summary>The client of a collection whose documents are of a class of the app's own.</summary>
    private static void EmitClient(
        SourceWriter writer, EmitTarget target, string name, CollectionMapping collection, ContentType content, DocumentUse own)
    {
        string client = ClientNames.DocumentClient + "<" + own.Type + ", " + ColumnsOf(target, content) + ">";
        string arguments = CSharpLiteral.Text(collection.Name) + ", " + DocumentsEmitter.Reader(name) + ", " + DocumentsEmitter.Writer(name);
        SectionFile.EmitClient(
            writer, target, name + ClientSuffix, client, Describe(collection), arguments, own.IsPublic ? "public" : "internal", collection.Obsolete);
        CollectionDefinitionEmitter.Emit(writer, collection);
        writer.Close();
    }

    private static string ColumnsOf(EmitTarget target, ContentType content) =>
        content.Properties.Count > 0 ? target.Nested(content.Columns) : ClientNames.DocumentFields;
}
