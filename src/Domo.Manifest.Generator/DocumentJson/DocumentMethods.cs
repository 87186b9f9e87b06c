using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Values;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.DocumentJson;

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
        return value.Kind switch
        {
            DocumentValueKind.Scalar => $"{ClientNames.Reader}.{value.Scalar!.Read}(ref {reader}, {wireName})",
            DocumentValueKind.Enum or DocumentValueKind.Object => $"Read{Of(value.Name)}(ref {reader}, {wireName})",
            DocumentValueKind.Array => $"{ReadItems("ReadItems")}?.ToArray()",
            DocumentValueKind.List => ReadItems("ReadItems"),
            DocumentValueKind.Set => ReadItems("ReadSet"),
            _ => ReadItems("ReadDictionary"),
        };

        string ReadItems(string method)
        {
            var item = value.Item!;
            string read = Read(item, wireName, "item");
            string readItem = item.IsNullable || item.HoldsNull ? read : $"{ClientNames.Reader}.Required({read}, {wireName})";
            return $"{ClientNames.Reader}.{method}<{item.Declared}>(ref {reader}, {wireName}, static (ref {ClientNames.JsonReader} item) => {readItem})";
        }
    }

    /// <summary>Returns an expression that reads the value of a property from <c>json</c>, or null.</summary>
    public string ReadProperty(DocumentValue value, string wireName, int index) => value.Kind switch
    {
        DocumentValueKind.Scalar => ValueCode.Read(value.Scalar!, index),
        DocumentValueKind.Enum or DocumentValueKind.Object => $"json.Read({ValueCode.Number(index)}, Read{Of(value.Name)})",
        _ => $"json.Read({ValueCode.Number(index)}, static (ref {ClientNames.JsonReader} items, string _) => {Read(value, wireName, "items")})",
    };

    /// <summary>Returns an expression that writes a value, with null as JSON null.</summary>
    public string Write(DocumentValue value, string writer, string expression)
    {
        return value.Kind switch
        {
            DocumentValueKind.Scalar => $"{ClientNames.Writer}.{value.Scalar!.Write}({writer}, {expression})",
            DocumentValueKind.Enum or DocumentValueKind.Object => $"Write{Of(value.Name)}({writer}, {expression})",
            DocumentValueKind.Dictionary => WriteItems("WriteDictionary"),
            _ => WriteItems("WriteList"),
        };

        string WriteItems(string method)
        {
            string writeItem = Write(value.Item!, "itemWriter", "item");
            return $"{ClientNames.Writer}.{method}<{value.Item!.Declared}>({writer}, {expression}, static (itemWriter, item) => {writeItem})";
        }
    }
}
