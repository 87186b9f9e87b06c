using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Collections;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.DocumentJson;

/// <summary>Emits the methods that read and write the user-defined document classes.</summary>
internal static class DocumentsEmitter
{
    public const string ClassName = "DocumentJson";

    /// <summary>Returns the method that reads the documents of a collection.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="collection">The C# name of the collection, which a property of the calling class has.</param>
    public static string Reader(RootClass target, string collection) => $"{target.Nested(ClassName)}.Read{collection}Document";

    /// <summary>Returns the method that writes the documents of a collection.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="collection">The C# name of the collection, which a property of the calling class has.</param>
    public static string Writer(RootClass target, string collection) => $"{target.Nested(ClassName)}.Write{collection}Document";

    public static SourceText Emit(RootClass target, EquatableArray<CollectionMapping> collections, EquatableArray<DocumentClass> classes)
    {
        var names = new DocumentMethods(classes);
        var collectionNames = CollectionsEmitter.NamesOf(collections);
        return SectionFile.CreatePart(target, file => file.Write($$"""
            // Obsolete members of the classes are read and written too.
            #pragma warning disable CS0612, CS0618

            /// <summary>Reads and writes the classes that are marked with <c>[DomoDocument]</c>.</summary>
            private static class {{ClassName}}
            {
                {{Methods}}
            }
            """));

        void Methods(SourceWriter body)
        {
            var shapes = new OrderedEntries<DocumentShape>();
            var enums = new OrderedEntries<DocumentEnum>();
            foreach (var document in classes)
            {
                string name = collectionNames[document.Collection] + "Document";
                DocumentShapeEmitter.Emit(body, names, document.Shapes[0], name, ColumnsOf(document.Collection, collections));
                Add(document, shapes, enums);
            }

            foreach (var shape in shapes.Values)
            {
                DocumentShapeEmitter.Emit(body, names, shape, names.Of(shape.Type), columns: default);
            }

            foreach (var @enum in enums.Values)
            {
                DocumentEnumEmitter.Emit(body, names.Of(@enum.Type), @enum);
            }
        }
    }

    private static EquatableArray<CollectionColumn> ColumnsOf(string name, EquatableArray<CollectionMapping> collections)
    {
        foreach (var collection in collections)
        {
            if (collection.Name == name && collection.Columns.Count > 0)
            {
                return collection.Columns;
            }
        }

        return default;
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
