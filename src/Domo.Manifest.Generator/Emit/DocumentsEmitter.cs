using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the methods that read and write the user-defined document classes.</summary>
internal static class DocumentsEmitter
{
    public const string ClassName = "DocumentJson";

    /// <summary>Returns the method that reads the documents of a collection.</summary>
    /// <param name="collection">The C# name of the collection.</param>
    public static string Reader(string collection) => ClassName + ".Read" + collection + "Document";

    /// <summary>Returns the method that writes the documents of a collection.</summary>
    /// <param name="collection">The C# name of the collection.</param>
    public static string Writer(string collection) => ClassName + ".Write" + collection + "Document";

    public static SourceText Emit(EmitTarget target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentClass> classes)
    {
        var names = new DocumentMethods(classes);
        var collectionNames = CollectionsEmitter.NamesOf(collections);
        var writer = SectionFile.OpenPart(target)
            .Line("// Obsolete members of the classes are read and written too.")
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

    /// <summary>
    /// Adds the types of properties. The class itself may be one of them; it then has the property names of a nested class.
    /// </summary>
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
