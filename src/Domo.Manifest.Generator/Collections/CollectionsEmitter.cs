using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.DocumentJson;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Collections;

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
        RootClass target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentUse> classes)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var names = NamesOf(collections);
        var own = new Dictionary<string, DocumentUse>(StringComparer.Ordinal);
        foreach (var use in classes)
        {
            own[use.Collection] = use;
        }

        var contents = new ContentTypes(names.Values);
        var typesOf = new Dictionary<string, IReadOnlyList<ContentType>>(StringComparer.Ordinal);
        var clients = new List<EmittedClient>();
        foreach (var collection in byName.Values)
        {
            string name = names[collection.Name];
            var types = contents.Of(collection, name);
            typesOf.Add(collection.Name, types);
            clients.Add(ClientOf(target, name, collection, types[0], own.TryGetValue(collection.Name, out var use) ? use : null));
        }

        return SectionFile.CreateSection(target, Spellings.Collections, ClassName, byName.Keys, name => names[name], file =>
        {
            SectionFile.EmitClients(file, target, ClassName, "The AppDB collections the app owns, by name.", clients);
            CollectionDefinitionsEmitter.Emit(file, byName.Values, names);
            foreach (var collection in byName.Values)
            {
                EmitTypes(file, typesOf[collection.Name], hasOwnClass: own.ContainsKey(collection.Name));
            }
        });
    }

    private static void EmitTypes(SourceWriter file, IReadOnlyList<ContentType> types, bool hasOwnClass)
    {
        for (int i = 0; i < types.Count; i++)
        {
            if (i == 0 && hasOwnClass)
            {
                types[i].EmitFields(file);
            }
            else
            {
                types[i].Emit(file);
            }
        }
    }

    /// <param name="target">The root class.</param>
    /// <param name="name">The C# name of the collection.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="content">The emitted content type.</param>
    /// <param name="own">The user-defined document class that replaces the emitted content type, or null.</param>
    private static EmittedClient ClientOf(
        RootClass target, string name, CollectionMapping collection, ContentType content, DocumentUse? own)
    {
        string fields = content.Properties.Count > 0 ? content.Fields : ClientNames.DocumentFields;
        string types = $"<{own?.Type ?? content.Content}, {fields}>";
        string alias = CSharpLiteral.Text(collection.Name);
        string creation = own is null
            ? $"{ClientNames.CollectionFactory}.Create{types}(client, {alias})"
            : $"new(client, {alias}, {DocumentsEmitter.Reader(target, name)}, {DocumentsEmitter.Writer(target, name)})";
        string synced = collection.SyncEnabled == true ? ", synced into a dataset" : "";
        return new EmittedClient(
            name, $"{ClientNames.DocumentQuery}{types}", creation, $"Collection {XmlDoc.Code(collection.Name)}{synced}.")
        {
            Obsolete = collection.Obsolete,
            IsPublic = own?.IsPublic ?? true,
        };
    }
}
