using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits what reads and writes the classes of the app's own that are the content of documents.</summary>
internal static class DocumentsEmitter
{
    public const string ClassName = "DocumentJson";

    /// <summary>The method that reads the documents of a collection.</summary>
    /// <param name="collection">The C# name of the collection.</param>
    public static string Reader(string collection) => ClassName + ".Read" + collection + "Document";

    /// <summary>The method that writes them.</summary>
    /// <param name="collection">The C# name of the collection.</param>
    public static string Writer(string collection) => ClassName + ".Write" + collection + "Document";

    public static SourceText Emit(EmitTarget target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentClass> classes)
    {
        var names = new DocumentMethods(classes);
        var collectionNames = CollectionsEmitter.NamesOf(collections);
        var writer = SectionFile.OpenPart(target)
            .Line("// What the classes themselves mark as obsolete is read and written all the same.")
            .Line("#pragma warning disable CS0612, CS0618")
            .Line()
            .Line(XmlDoc.Summary("Reads and writes the classes that are marked with <c>[DomoDocument]</c>."))
            .Line(SectionFile.GeneratedCode)
            .Open("private static class " + ClassName);
        var shapes = new OrderedEntries<DocumentShape>();
        var enums = new OrderedEntries<DocumentEnum>();
        foreach (var document in classes)
        {
            EquatableArray<CollectionColumn> columns = default;
            foreach (var collection in collections)
            {
                columns = collection.Name == document.Collection && columns.Count == 0 ? collection.Columns : columns;
            }

            new DocumentShapeEmitter(writer, names, document.Shapes[0], collectionNames[document.Collection] + "Document", columns).Emit();
            Add(document, shapes, enums);
        }

        foreach (var shape in shapes.Values)
        {
            new DocumentShapeEmitter(writer, names, shape, names.Of(shape.Type), columns: default).Emit();
        }

        foreach (var @enum in enums.Values)
        {
            DocumentEnumEmitter.Emit(writer, names.Of(@enum.Type), @enum);
        }

        return writer.Close().Close().ToSourceText();
    }

    /// <summary>Adds what is in properties. The class itself may be in one, and has the names of a class in a property there.</summary>
    private static void Add(DocumentClass document, OrderedEntries<DocumentShape> shapes, OrderedEntries<DocumentEnum> enums)
    {
        foreach (var shape in document.Shapes)
        {
            foreach (var member in shape.Members)
            {
                var value = member.Value;
                while (value.Item is { } item)
                {
                    value = item;
                }

                foreach (var used in document.Shapes)
                {
                    if (value.Kind == DocumentValueKind.Object && used.Type == value.Name)
                    {
                        shapes.TryAdd(used.Type, used);
                    }
                }
            }
        }

        foreach (var @enum in document.Enums)
        {
            enums.TryAdd(@enum.Type, @enum);
        }
    }
}
