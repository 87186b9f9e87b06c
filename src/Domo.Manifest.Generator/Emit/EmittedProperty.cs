using System.Globalization;

namespace Domo.Manifest.Generator.Emit;

/// <summary>A property of an emitted record: how it is declared, read and written.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type of the value, or of an item if the value is a list.</param>
/// <param name="Summary">The documentation, as XML.</param>
internal sealed record EmittedProperty(string WireName, string Name, WireType Type, string Summary)
{
    /// <summary>The parameter of the emitted write method. A property may have the same name.</summary>
    private const string Writer = "writer";

    /// <summary>Gets whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Gets whether the property must be present and not null.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets whether null is written as null; otherwise a null property is omitted.</summary>
    public bool SendsNull { get; init; }

    /// <summary>Gets the name of the query field for the property, or an empty string.</summary>
    public string TokenName { get; init; } = "";

    /// <summary>Gets the type of the query field.</summary>
    public string Token => IsList
        ? ClientNames.DocumentListField + "<" + Values.Item(Type) + ", " + Type.DocumentField + ">"
        : Type.DocumentField;

    /// <summary>Gets the declared C# type.</summary>
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

    /// <summary>Emits the method that reads the record, as an explicit interface implementation to hide it from completion.</summary>
    /// <param name="writer">The writer of the emitted file.</param>
    /// <param name="type">The name of the record.</param>
    /// <param name="properties">The properties of the record.</param>
    /// <param name="keepsUnknown">Whether undeclared properties are kept rather than skipped.</param>
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
            // Not 'else if': a chain of a thousand takes the compiler twice as long.
            var property = properties[i];
            writer.Open("if (reader.ValueTextEquals(" + CSharpLiteral.Utf8(property.WireName) + "))");
            if (keepsUnknown && !property.IsRequired)
            {
                // A document may contain anything, whatever the schema says. Unreadable values are kept with the undeclared properties.
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

    /// <summary>Returns the constructor arguments of the query field.</summary>
    /// <param name="path">An expression for the path of the property.</param>
    /// <param name="isOfContent">Whether the property is at the top level of the content, where a scalar field needs only the name.</param>
    public string TokenArguments(string path, bool isOfContent) => IsList
        ? path + ", static element => new(element), " + Values.ItemReader(Type, WireName) + ", " + Values.ItemWriter(Type)
        : isOfContent && Type.Fields is null ? CSharpLiteral.Text(WireName) : path;

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
