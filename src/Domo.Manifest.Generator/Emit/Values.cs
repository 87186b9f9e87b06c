namespace Domo.Manifest.Generator.Emit;

/// <summary>Creates the expressions that declare, read and write a value.</summary>
internal static class Values
{
    /// <summary>Returns the C# type without its nullable annotation.</summary>
    public static string Declare(WireType type, bool isList) =>
        isList ? "global::System.Collections.Generic.IReadOnlyList<" + Item(type) + ">" : type.CSharp;

    /// <summary>Returns the C# type of a method parameter, which is <c>IEnumerable</c> for a list.</summary>
    public static string DeclareParameter(WireType type, bool isList) =>
        isList ? "global::System.Collections.Generic.IEnumerable<" + Item(type) + ">" : type.CSharp;

    /// <summary>Returns an expression that reads the JSON reader's current value, or null for JSON null.</summary>
    public static string Read(WireType type, bool isList, string wireName, string reader)
    {
        string name = CSharpLiteral.Text(wireName);
        return isList
            ? ClientNames.Reader + ".ReadList<" + Item(type) + ">(ref " + reader + ", " + name + ", " + ItemReader(type, wireName) + ")"
            : ReadOne(type, name, reader);
    }

    /// <summary>Returns an expression that reads the value of the JSON reader's current property, or keeps the property as is.</summary>
    public static string ReadColumn(WireType type, bool isList, string wireName, string reader, string kept)
    {
        string read = isList
            ? "static (ref " + ClientNames.JsonReader + " list, string _) => " + Read(type, isList, wireName, "list")
            : ClientNames.Reader + "." + type.Read;
        return ClientNames.Reader + ".ReadColumn(ref " + reader + ", " + CSharpLiteral.Text(wireName) + ", " + read + ", ref " + kept + ")";
    }

    /// <summary>Returns a lambda that reads a list item.</summary>
    public static string ItemReader(WireType type, string wireName)
    {
        string name = CSharpLiteral.Text(wireName);
        string item = ReadOne(type, name, "item");
        string required = IsNullableItem(type) ? item : ClientNames.Reader + ".Required(" + item + ", " + name + ")";
        return "static (ref " + ClientNames.JsonReader + " item) => " + required;
    }

    /// <summary>Returns a lambda that writes a list item.</summary>
    public static string ItemWriter(WireType type) => "static (itemWriter, item) => " + WriteOne(type, "itemWriter", "item");

    /// <summary>Returns the C# type of a list item.</summary>
    public static string Item(WireType type) => type.CSharp + (IsNullableItem(type) && !type.HoldsNull ? "?" : "");

    /// <summary>Returns an expression that writes a value, with null as JSON null.</summary>
    public static string Write(WireType type, bool isList, string writer, string value) => isList
        ? ClientNames.Writer + ".WriteList<" + Item(type) + ">(" + writer + ", " + value + ", " + ItemWriter(type) + ")"
        : WriteOne(type, writer, value);

    /// <summary>Returns whether list items may be null: only if they may be any JSON.</summary>
    private static bool IsNullableItem(WireType type) => type.HoldsNull || type.CSharp == WireType.Json.CSharp;

    private static string ReadOne(WireType type, string name, string reader) => ClientNames.Reader + "." + type.Read + "(ref " + reader + ", " + name + ")";

    private static string WriteOne(WireType type, string writer, string value) =>
        ClientNames.Writer + "." + type.Write + "(" + writer + ", " + value + ")";
}
