using System.Globalization;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;

namespace Domo.Manifest.Generator.Values;

/// <summary>Creates the expressions that declare, read and write a value.</summary>
internal static class ValueCode
{
    /// <summary>Returns the C# type without its nullable annotation.</summary>
    public static string Declare(WireType type, bool isList) =>
        isList ? $"global::System.Collections.Generic.IReadOnlyList<{Item(type)}>" : type.CSharp;

    /// <summary>Returns the C# type of a method parameter, which is <c>IEnumerable</c> for a list.</summary>
    public static string DeclareParameter(WireType type, bool isList) =>
        isList ? $"global::System.Collections.Generic.IEnumerable<{Item(type)}>" : type.CSharp;

    /// <summary>Returns an expression that reads the JSON reader's current value, or null for JSON null.</summary>
    public static string Read(WireType type, bool isList, string wireName, string reader)
    {
        string name = CSharpLiteral.Text(wireName);
        return isList
            ? $"{ClientNames.Reader}.ReadList<{Item(type)}>(ref {reader}, {name}, {ItemReader(type, wireName)})"
            : ReadOne(type, name, reader);
    }

    /// <summary>Returns an expression that reads the value of a property from <c>json</c>, or null.</summary>
    /// <param name="type">The type of the value, or of an item if the value is a list.</param>
    /// <param name="isList">Whether the value is a list.</param>
    /// <param name="wireName">The name in JSON.</param>
    /// <param name="index">The index of the name.</param>
    public static string Read(WireType type, bool isList, string wireName, int index) => isList
        ? $"json.List<{Item(type)}>({Number(index)}, {ItemReader(type, wireName)})"
        : Read(type, index);

    /// <summary>Returns an expression that reads a value that is not a list from <c>json</c>.</summary>
    public static string Read(WireType type, int index) => type.Property is null
        ? $"json.Read({Number(index)}, {ClientNames.Reader}.{type.Read})"
        : $"json.{type.Property}({Number(index)})";

    /// <summary>Returns an expression that requires a value from <c>json</c>.</summary>
    public static string Require(string value, int index) => $"{value} ?? throw json.Missing({Number(index)})";

    /// <summary>Returns an index as C#.</summary>
    public static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a lambda that reads a list item.</summary>
    public static string ItemReader(WireType type, string wireName)
    {
        string name = CSharpLiteral.Text(wireName);
        string item = ReadOne(type, name, "item");
        string required = IsNullableItem(type) ? item : $"{ClientNames.Reader}.Required({item}, {name})";
        return $"static (ref {ClientNames.JsonReader} item) => {required}";
    }

    /// <summary>Returns a lambda that writes a list item.</summary>
    public static string ItemWriter(WireType type) => $"static (itemWriter, item) => {WriteOne(type, "itemWriter", "item")}";

    /// <summary>Returns the C# type of a list item.</summary>
    public static string Item(WireType type) => IsNullableItem(type) && !type.HoldsNull ? type.CSharp + "?" : type.CSharp;

    /// <summary>Returns an expression that writes a value, with null as JSON null.</summary>
    public static string Write(WireType type, bool isList, string writer, string value) => isList
        ? $"{ClientNames.Writer}.WriteList<{Item(type)}>({writer}, {value}, {ItemWriter(type)})"
        : WriteOne(type, writer, value);

    /// <summary>Emits the statement that writes a property.</summary>
    /// <param name="lines">The statements.</param>
    /// <param name="type">The type of the value, or of an item if the value is a list.</param>
    /// <param name="isList">Whether the value is a list.</param>
    /// <param name="writer">An expression for the JSON writer.</param>
    /// <param name="wireName">The name in JSON.</param>
    /// <param name="value">An expression for the value.</param>
    /// <param name="writesNull">Whether null is written as null; otherwise the property is omitted.</param>
    public static void EmitProperty(
        SourceWriter lines, WireType type, bool isList, string writer, string wireName, string value, bool writesNull)
    {
        string name = CSharpLiteral.Utf8(wireName);
        if (writesNull)
        {
            lines.Write($"""
                {writer}.WritePropertyName({name});
                {Write(type, isList, writer, value)};
                """);
        }
        else
        {
            lines.Write($"{Write(type, isList, $"{writer}, {name}", value)};");
        }
    }

    /// <summary>Returns whether list items may be null: only if they may be any JSON.</summary>
    private static bool IsNullableItem(WireType type) => type.HoldsNull || type.CSharp == WireType.Json.CSharp;

    private static string ReadOne(WireType type, string name, string reader) => $"{ClientNames.Reader}.{type.Read}(ref {reader}, {name})";

    private static string WriteOne(WireType type, string writer, string value) => $"{ClientNames.Writer}.{type.Write}({writer}, {value})";
}
