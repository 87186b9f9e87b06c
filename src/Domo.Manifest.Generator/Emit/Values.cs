namespace Domo.Manifest.Generator.Emit;

/// <summary>The expressions that declare, read and write one value.</summary>
internal static class Values
{
    /// <summary>The C# type, without the annotation that makes it nullable.</summary>
    public static string Declare(WireType type, bool isList) =>
        isList ? "global::System.Collections.Generic.IReadOnlyList<" + Item(type) + ">" : type.CSharp;

    /// <summary>The C# type of a method's parameter: a list is anything that can be enumerated.</summary>
    public static string DeclareParameter(WireType type, bool isList) =>
        isList ? "global::System.Collections.Generic.IEnumerable<" + Item(type) + ">" : type.CSharp;

    /// <summary>An expression that reads the value a JSON reader stands on; null for JSON null.</summary>
    public static string Read(WireType type, bool isList, string wireName, string reader)
    {
        string name = CSharpLiteral.Text(wireName);
        return isList
            ? ClientNames.Reader + ".ReadList<" + Item(type) + ">(ref " + reader + ", " + name + ", " + ItemReader(type, wireName) + ")"
            : ReadOne(type, name, reader);
    }

    /// <summary>An expression that reads the value of a property whose name a JSON reader stands on, or keeps the property as it is.</summary>
    public static string ReadColumn(WireType type, bool isList, string wireName, string reader, string kept)
    {
        string read = isList
            ? "static (ref " + ClientNames.JsonReader + " list, string _) => " + Read(type, isList, wireName, "list")
            : ClientNames.Reader + "." + type.Read;
        return ClientNames.Reader + ".ReadColumn(ref " + reader + ", " + CSharpLiteral.Text(wireName) + ", " + read + ", ref " + kept + ")";
    }

    /// <summary>A lambda that reads an item of a list.</summary>
    public static string ItemReader(WireType type, string wireName)
    {
        string name = CSharpLiteral.Text(wireName);
        string item = ReadOne(type, name, "item");
        string required = IsNullableItem(type) ? item : ClientNames.Reader + ".Required(" + item + ", " + name + ")";
        return "static (ref " + ClientNames.JsonReader + " item) => " + required;
    }

    /// <summary>A lambda that writes an item of a list.</summary>
    public static string ItemWriter(WireType type) => "static (itemWriter, item) => " + WriteOne(type, "itemWriter", "item");

    /// <summary>The C# type of an item of a list.</summary>
    public static string Item(WireType type) => type.CSharp + (IsNullableItem(type) && !type.HoldsNull ? "?" : "");

    /// <summary>An expression that writes a value; null as JSON null.</summary>
    public static string Write(WireType type, bool isList, string writer, string value) => isList
        ? ClientNames.Writer + ".WriteList<" + Item(type) + ">(" + writer + ", " + value + ", " + ItemWriter(type) + ")"
        : WriteOne(type, writer, value);

    /// <summary>Any JSON includes null; a list of anything else holds no nulls.</summary>
    private static bool IsNullableItem(WireType type) => type.HoldsNull || type.CSharp == WireType.Json.CSharp;

    private static string ReadOne(WireType type, string name, string reader) => ClientNames.Reader + "." + type.Read + "(ref " + reader + ", " + name + ")";

    private static string WriteOne(WireType type, string writer, string value) => ClientNames.Writer + "." + type.Write + "(" + writer + ", " + value + ")";
}
