using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the AppDB collections: a client, a content type and query fields for each.</summary>
internal static class CollectionsEmitter
{
    public const string ClassName = "CollectionClients";

    /// <summary>Returns the C# names of the collections.</summary>
    public static Dictionary<string, string> NamesOf(EquatableArray<CollectionMapping> collections)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var chosen = Entries.ChosenNames(byName, collection => collection.CSharpName);
        return NameScope.Assign(
            byName.Keys, CSharpName.Pascal, chosen, [ClassName, CollectionDefinitionsEmitter.ClassName, .. ReservedMembers.OfObject]);
    }

    /// <summary>Emits the file.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="collections">The collections.</param>
    /// <param name="classes">The user-defined document classes, which replace the emitted content types.</param>
    public static SourceText Emit(
        EmitTarget target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentUse> classes)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var names = NamesOf(collections);
        var own = new Dictionary<string, DocumentUse>(StringComparer.Ordinal);
        foreach (var use in classes)
        {
            own[use.Collection] = use;
        }

        var contents = new ContentTypes(target, names.Values);
        var typesOf = new Dictionary<string, IReadOnlyList<ContentType>>(StringComparer.Ordinal);
        var clients = new List<EmittedClient>();
        foreach (var collection in byName.Values)
        {
            string name = names[collection.Name];
            var types = contents.Of(collection, name);
            typesOf.Add(collection.Name, types);
            clients.Add(ClientOf(target, name, collection, types[0], own.TryGetValue(collection.Name, out var use) ? use : null));
        }

        var writer = SectionFile.OpenSection(target, Spellings.Collections, ClassName, byName.Keys, name => names[name]);
        SectionFile.EmitClients(writer, target, ClassName, "The AppDB collections the app owns, by name.", clients);
        CollectionDefinitionsEmitter.Emit(writer, byName.Values, names);
        foreach (var collection in byName.Values)
        {
            var types = typesOf[collection.Name];
            if (own.ContainsKey(collection.Name))
            {
                types[0].EmitFields(writer);
            }
            else
            {
                types[0].Emit(writer);
            }

            for (int i = 1; i < types.Count; i++)
            {
                types[i].Emit(writer);
            }
        }

        return writer.Close().ToSourceText();
    }

    private static string Describe(CollectionMapping collection) =>
        "Collection " + XmlDoc.Code(collection.Name) + (collection.SyncEnabled == true ? ", synced into a dataset" : "") + ".";

    /// <param name="target">The root class.</param>
    /// <param name="name">The C# name of the collection.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="content">The emitted content type.</param>
    /// <param name="own">The user-defined document class that replaces the emitted content type, or null.</param>
    private static EmittedClient ClientOf(
        EmitTarget target, string name, CollectionMapping collection, ContentType content, DocumentUse? own)
    {
        string fields = content.Properties.Count > 0 ? target.Nested(content.Fields) : ClientNames.DocumentFields;
        string types = "<" + (own?.Type ?? target.Nested(content.Content)) + ", " + fields + ">";
        string alias = CSharpLiteral.Text(collection.Name);
        string creation = own is null
            ? ClientNames.CollectionFactory + ".Create" + types + "(client, " + alias + ")"
            : "new(client, " + alias + ", " + DocumentsEmitter.Reader(name) + ", " + DocumentsEmitter.Writer(name) + ")";
        return new EmittedClient(name, ClientNames.DocumentQuery + types, creation, Describe(collection))
        {
            Obsolete = collection.Obsolete,
            IsPublic = own?.IsPublic ?? true,
        };
    }
}
