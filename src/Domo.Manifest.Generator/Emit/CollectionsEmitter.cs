using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the AppDB collections: a client and a content type for each, and a token for each column that one declares.</summary>
internal static class CollectionsEmitter
{
    public const string ClassName = "CollectionClients";

    /// <summary>End the names of the types this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string ClientSuffix = "Collection";
    private const string ContentSuffix = "Content";
    private const string ColumnsSuffix = "Columns";

    /// <summary>The C# names of the collections.</summary>
    public static Dictionary<string, string> NamesOf(EquatableArray<CollectionMapping> collections) => NameScope.Assign(
        Entries.ByKey(collections, collection => collection.Name).Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);

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
            ClassName,
            "The AppDB collections the app owns, by name.",
            [.. ClientsOf(target, byName.Values, names)],
            hidden);
        foreach (var collection in byName.Values)
        {
            EmitCollection(writer, target, names[collection.Name], collection, own.TryGetValue(collection.Name, out var use) ? use : null);
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

    private static void EmitCollection(
        SourceWriter writer, EmitTarget target, string name, CollectionMapping collection, DocumentUse? own)
    {
        string contentType = own?.Type ?? target.Nested(name + ContentSuffix);
        var columns = ColumnsOf(collection, name + ContentSuffix);
        bool hasColumns = columns.Count > 0;
        string columnsType = hasColumns ? target.Nested(name + ColumnsSuffix) : ClientNames.DocumentFields;
        string client = own is null ? ClientNames.CollectionClient : ClientNames.DocumentClient;
        string arguments = CSharpLiteral.Text(collection.Name)
            + (own is null ? "" : ", " + DocumentsEmitter.Reader(name) + ", " + DocumentsEmitter.Writer(name));
        SectionFile.EmitClient(
            writer,
            name + ClientSuffix,
            client + "<" + contentType + ", " + columnsType + ">",
            Describe(collection),
            arguments,
            own is { IsPublic: false } ? "internal" : "public");
        writer.Close();
        if (own is null)
        {
            EmitContent(writer, contentType, name + ContentSuffix, collection, columns);
        }

        if (hasColumns)
        {
            EmitColumns(writer, name + ColumnsSuffix, collection, columns);
        }
    }

    private static List<EmittedProperty> ColumnsOf(CollectionMapping collection, string contentType)
    {
        var columns = new List<EmittedProperty>();
        var byName = Entries.ByKey(collection.Columns, column => column.Name);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, [contentType, .. ReservedMembers.OfContent]);
        foreach (var column in byName.Values)
        {
            var wireType = WireType.Of(column.Type);
            string label = column.Type == ColumnType.Unknown && column.DeclaredType is { Length: > 0 } declared
                ? "declared as " + XmlDoc.Escape(declared) + ", which is no AppDB type"
                : wireType.Label;
            string summary = "Column " + XmlDoc.Code(column.Name) + " (" + label + ").";
            columns.Add(new EmittedProperty(column.Name, names[column.Name], wireType, summary));
        }

        return columns;
    }

    private static void EmitContent(
        SourceWriter writer, string fullName, string type, CollectionMapping collection, List<EmittedProperty> columns)
    {
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

    /// <summary>The tokens, called as the properties of the content are; but for Document, where what AppDB keeps about one is.</summary>
    private static void EmitColumns(SourceWriter writer, string type, CollectionMapping collection, List<EmittedProperty> columns)
    {
        string[] reserved = [type, .. ReservedMembers.OfContent, .. ReservedMembers.OfColumns];
        var names = NameScope.Assign(columns.ConvertAll(column => column.WireName), CSharpName.Pascal, reserved);
        writer
            .Line()
            .Line(XmlDoc.Summary("The columns of collection " + XmlDoc.Code(collection.Name) + ", to ask for documents and to change them with."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + type + " : " + ClientNames.DocumentFields);
        bool isFirst = true;
        foreach (var column in columns.FindAll(column => column.WireName.Length > 0))
        {
            string token = column.Type.DocumentField;
            (isFirst ? writer : writer.Line())
                .Line(XmlDoc.Summary(column.Summary))
                .Line("public " + token + " " + names[column.WireName] + " { get; } = new(" + CSharpLiteral.Text(column.WireName) + ");");
            isFirst = false;
        }

        writer.Close();
    }
}
