using System.Globalization;

namespace Domo.Manifest.Generator.Emit;

/// <summary>One JSON property of an emitted record: how it is declared, read and written.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type of the value, or of the items when it is a list.</param>
/// <param name="Summary">The documentation, as XML.</param>
internal sealed record EmittedProperty(string WireName, string Name, WireType Type, string Summary)
{
    /// <summary>The parameter of the method that writes the properties, which a property may share its name with.</summary>
    private const string Writer = "writer";

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the property must be there and must not be null.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether null is written as null; otherwise a property that is null is left out.</summary>
    public bool SendsNull { get; init; }

    /// <summary>The name of the token that stands for the property in queries, where there is one.</summary>
    public string TokenName { get; init; } = "";

    /// <summary>The type of the token.</summary>
    public string Token => IsList
        ? ClientNames.DocumentListField + "<" + Values.Item(Type) + ", " + Type.DocumentField + ">"
        : Type.DocumentField;

    /// <summary>The type as declared.</summary>
    public string Declared => Values.Declare(Type, IsList) + (IsRequired || (Type.HoldsNull && !IsList) ? "" : "?");

    public static void EmitDeclarations(SourceWriter writer, IReadOnlyList<EmittedProperty> properties)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            if (i > 0)
            {
                writer.Line();
            }

            writer
                .Line(XmlDoc.Summary(property.Summary))
                .Line("public " + (property.IsRequired ? "required " : "") + property.Declared + " " + property.Name + " { get; init; }");
        }
    }

    /// <summary>Emits the method that reads the record. It sits behind the interface, out of the way of completion.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The record.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="keepsUnknown">Whether properties that are not declared are kept, or skipped.</param>
    public static void EmitReader(SourceWriter writer, string type, IReadOnlyList<EmittedProperty> properties, bool keepsUnknown)
    {
        writer
            .Line()
            .Open("static " + type + " " + ClientNames.Readable + "<" + type + ">.ReadJson(ref " + ClientNames.JsonReader + " reader)");
        for (int i = 0; i < properties.Count; i++)
        {
            writer.Line(LocalType(properties[i]) + " " + Local(i) + " = default;");
        }

        if (keepsUnknown)
        {
            writer.Line("global::System.Text.Json.Nodes.JsonObject? additional = null;");
        }

        writer.Open("while (" + ClientNames.Reader + ".NextProperty(ref reader))");
        for (int i = 0; i < properties.Count; i++)
        {
            // One after the other and not else if: a chain of a thousand takes the compiler twice as long.
            var property = properties[i];
            writer.Open("if (reader.ValueTextEquals(" + CSharpLiteral.Utf8(property.WireName) + "))");
            if (keepsUnknown && !property.IsRequired)
            {
                // A document may hold anything, whatever the schema says: what cannot be read is kept with the unknown.
                string read = Values.ReadColumn(property.Type, property.IsList, property.WireName, "reader", "additional");
                writer.Line(Local(i) + " = " + read + ";");
            }
            else
            {
                writer
                    .Line("reader.Read();")
                    .Line(Local(i) + " = " + Values.Read(property.Type, property.IsList, property.WireName, "reader") + ";");
            }

            writer.Line("continue;").Close().Line();
        }

        writer.Line(keepsUnknown
            ? ClientNames.Reader + ".KeepProperty(ref reader, ref additional);"
            : ClientNames.Reader + ".SkipProperty(ref reader);");
        writer.Close().Line();
        EmitConstruction(writer, type, properties, keepsUnknown);
        writer.Close();
    }

    /// <summary>What the constructor of the token takes.</summary>
    /// <param name="path">An expression for where the property is.</param>
    /// <param name="isOfContent">Whether it is a property of the content itself, which tokens of one value know by name.</param>
    public string TokenArguments(string path, bool isOfContent) => IsList
        ? path + ", static element => new(element), " + Values.ItemReader(Type, WireName) + ", " + Values.ItemWriter(Type)
        : isOfContent && Type.Columns is null ? CSharpLiteral.Text(WireName) : path;

    /// <summary>Emits the statements that write the properties.</summary>
    public static void EmitWrites(SourceWriter writer, IReadOnlyList<EmittedProperty> properties)
    {
        foreach (var property in properties)
        {
            string value = property.Name == Writer ? "this." + Writer : property.Name;
            string write = Values.Write(property.Type, property.IsList, Writer, value) + ";";
            string name = Writer + ".WritePropertyName(" + CSharpLiteral.Utf8(property.WireName) + ");";
            if (property.IsRequired || property.SendsNull)
            {
                writer.Line(name).Line(write);
                continue;
            }

            string isThere = property.Type.HoldsNull && !property.IsList ? "!" + value + ".IsNull" : value + " is not null";
            writer.Open("if (" + isThere + ")").Line(name).Line(write).Close();
        }
    }

    private static void EmitConstruction(SourceWriter writer, string type, IReadOnlyList<EmittedProperty> properties, bool keepsUnknown)
    {
        writer.Line("return new " + type).Line("{").Indent();
        for (int i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            string value = property.IsRequired
                ? ClientNames.Reader + ".Required(" + Local(i) + ", " + CSharpLiteral.Text(property.WireName) + ")"
                : Local(i);
            writer.Line(property.Name + " = " + value + ",");
        }

        if (keepsUnknown)
        {
            writer.Line("AdditionalProperties = additional,");
        }

        writer.Dedent().Line("};");
    }

    private static string LocalType(EmittedProperty property) =>
        Values.Declare(property.Type, property.IsList) + (property.Type.HoldsNull && !property.IsList ? "" : "?");

    private static string Local(int index) => "value" + index.ToString(CultureInfo.InvariantCulture);
}
