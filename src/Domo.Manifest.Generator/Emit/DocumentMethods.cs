using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Documents;
using Domo.Manifest.Generator.Naming;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The expressions and method names that read and write values of user-defined document classes.</summary>
internal sealed class DocumentMethods
{
    private readonly Dictionary<string, string> _names;

    public DocumentMethods(EquatableArray<DocumentClass> classes)
    {
        var types = new List<string>();
        foreach (var document in classes)
        {
            foreach (var shape in document.Shapes)
            {
                types.Add(shape.Type);
            }

            foreach (var @enum in document.Enums)
            {
                types.Add(@enum.Type);
            }
        }

        // The type name alone is enough: the suffix is different from that of the collections' methods.
        _names = NameScope.Assign(types, type => CSharpName.Pascal(type.Substring(type.LastIndexOfAny(['.', ':']) + 1)) + "Value");
    }

    /// <summary>Returns the part of the method names that identifies a type.</summary>
    public string Of(string type) => _names[type];

    /// <summary>Returns an expression that reads the JSON reader's current value, or null for JSON null.</summary>
    public string Read(DocumentValue value, string wireName, string reader)
    {
        string arguments = "(ref " + reader + ", " + wireName;
        return value.Kind switch
        {
            DocumentValueKind.Scalar => ClientNames.Reader + "." + value.Scalar!.Read + arguments + ")",
            DocumentValueKind.Enum or DocumentValueKind.Object => "Read" + Of(value.Name) + arguments + ")",
            DocumentValueKind.Array => ReadItems("ReadItems") + "?.ToArray()",
            DocumentValueKind.List => ReadItems("ReadItems"),
            DocumentValueKind.Set => ReadItems("ReadSet"),
            _ => ReadItems("ReadDictionary"),
        };

        string ReadItems(string method)
        {
            var item = value.Item!;
            string read = Read(item, wireName, "item");
            return ClientNames.Reader + "." + method + "<" + item.Declared + ">" + arguments + ", static (ref " + ClientNames.JsonReader
                + " item) => " + (item.IsNullable || item.HoldsNull ? read : ClientNames.Reader + ".Required(" + read + ", " + wireName + ")") + ")";
        }
    }

    /// <summary>Returns an expression that writes a value, with null as JSON null.</summary>
    public string Write(DocumentValue value, string writer, string expression)
    {
        return value.Kind switch
        {
            DocumentValueKind.Scalar => ClientNames.Writer + "." + value.Scalar!.Write + "(" + writer + ", " + expression + ")",
            DocumentValueKind.Enum or DocumentValueKind.Object => "Write" + Of(value.Name) + "(" + writer + ", " + expression + ")",
            DocumentValueKind.Dictionary => WriteItems("WriteDictionary"),
            _ => WriteItems("WriteList"),
        };

        string WriteItems(string method) => ClientNames.Writer + "." + method + "<" + value.Item!.Declared + ">(" + writer + ", " + expression
            + ", static (itemWriter, item) => " + Write(value.Item, "itemWriter", "item") + ")";
    }
}
