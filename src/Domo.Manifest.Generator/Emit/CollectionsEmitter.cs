using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the AppDB collections: a client and a content type for each.</summary>
internal static class CollectionsEmitter
{
    public const string ClassName = "CollectionClients";

    /// <summary>Ends the name of every type this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string ContentSuffix = "Content";

    public static SourceText Emit(EmitTarget target, EquatableArray<CollectionMapping> collections)
    {
        var byName = Entries.ByKey(collections, collection => collection.Name);
        var names = NameScope.Assign(byName.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.Open(target);

        writer
            .Line(XmlDoc.Summary("The AppDB collections the app owns, by name."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + ClassName)
            .Open("internal " + ClassName + "(" + ClientNames.Client + " client)");
        foreach (var collection in byName.Values)
        {
            writer.Line(names[collection.Name] + " = new " + ClientOf(collection) + "(client, " + CSharpLiteral.Text(collection.Name) + ");");
        }

        writer.Close();
        foreach (var collection in byName.Values)
        {
            string synced = collection.SyncEnabled == true ? ", synced into a dataset" : "";
            writer
                .Line()
                .Line(XmlDoc.Summary("Collection " + XmlDoc.Code(collection.Name) + synced + "."))
                .Line("public " + ClientOf(collection) + " " + names[collection.Name] + " { get; }");
        }

        writer.Close();
        foreach (var collection in byName.Values)
        {
            EmitContent(writer, target, names[collection.Name] + ContentSuffix, collection);
        }

        return writer.Close().ToSourceText();

        string ClientOf(CollectionMapping collection) =>
            ClientNames.CollectionClient + "<" + target.Nested(names[collection.Name] + ContentSuffix) + ">";
    }

    private static void EmitContent(SourceWriter writer, EmitTarget target, string type, CollectionMapping collection)
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
            .Open("public sealed partial record " + type + " : " + ClientNames.Content + ", " + ClientNames.Readable + "<" + target.Nested(type) + ">");
        EmittedProperty.EmitDeclarations(writer, columns);
        writer
            .Line()
            .Line("/// <inheritdoc/>")
            .Open("protected override void WriteProperties(" + ClientNames.JsonWriter + " writer)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
        EmittedProperty.EmitWrites(writer, columns);
        writer.Close();
        EmittedProperty.EmitReader(writer, target.Nested(type), columns, keepsUnknown: true);
        writer.Close();
    }
}
