using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Documents;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the two methods that read and write one class.</summary>
/// <param name="writer">The writer of the emitted file.</param>
/// <param name="methods">The methods that read and write the values in the class.</param>
/// <param name="shape">The class.</param>
/// <param name="name">The part of the method names that identifies the class.</param>
/// <param name="columns">The columns of the collection; empty for the class of a property.</param>
internal sealed class DocumentShapeEmitter(
    SourceWriter writer, DocumentMethods methods, DocumentShape shape, string name, EquatableArray<CollectionColumn> columns)
{
    private readonly List<string> _names = DocumentNames.Of(shape, columns);

    public void Emit()
    {
        EmitReader();
        EmitWriter();
        EmitAccessors();
    }

    private static string Number(string prefix, int index) => prefix + index.ToString(CultureInfo.InvariantCulture);

    private void EmitReader()
    {
        writer
            .Line()
            .Open("internal static " + shape.Type + "? Read" + name + "(ref " + ClientNames.JsonReader + " reader, string name)")
            .Open("if (!" + ClientNames.Reader + ".IsObject(ref reader, name))")
            .Line("return null;")
            .Close()
            .Line();
        EmitLocals();
        writer.Open("while (" + ClientNames.Reader + ".NextProperty(ref reader))");
        for (int i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].IsRead)
            {
                EmitRead(i);
            }
        }

        writer
            .Line(ClientNames.Reader + (shape.Extension is null ? ".SkipProperty(ref reader);" : ".KeepProperty(ref reader, ref kept);"))
            .Close()
            .Line();
        EmitConstruction();
        writer.Line("return result;").Close();
    }

    private void EmitLocals()
    {
        for (int i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            if (member.IsRead)
            {
                writer.Line(member.Value.CSharp + "? " + Number("value", i) + " = default;");
                if (NeedsFlag(member))
                {
                    writer.Line("bool " + Number("has", i) + " = false;");
                }
            }
        }

        if (shape.Extension is not null)
        {
            writer.Line("global::System.Text.Json.Nodes.JsonObject? kept = null;");
        }
    }

    private void EmitRead(int index)
    {
        var member = shape.Members[index];
        string wireName = CSharpLiteral.Text(_names[index]);
        string local = Number("value", index);
        writer.Open("if (reader.ValueTextEquals(" + CSharpLiteral.Utf8(_names[index]) + "))");
        if (NeedsFlag(member))
        {
            writer.Line(Number("has", index) + " = true;");
        }

        if (shape.Extension is null)
        {
            writer.Line("reader.Read();").Line(local + " = " + methods.Read(member.Value, wireName, "reader") + ";");
        }
        else
        {
            // Unreadable values go into the extension property, as in the emitted content.
            string read = methods.Read(member.Value, wireName, "item");
            writer.Line(
                local + " = " + ClientNames.Reader + ".ReadColumn<" + member.Value.CSharp + "?>(ref reader, " + wireName + ", static (ref "
                + ClientNames.JsonReader + " item, string _) => " + read + ", ref kept);");
        }

        writer.Line("continue;").Close().Line();
    }

    private void EmitConstruction()
    {
        var arguments = new List<string>();
        foreach (var parameter in shape.Parameters)
        {
            int index = parameter.Member is null ? -1 : IndexOf(parameter.Member);
            arguments.Add(index < 0 ? parameter.Default ?? "default!" : Argument(index, parameter.Default));
        }

        writer.Line("var result = new " + shape.Type + "(" + string.Join(", ", arguments) + ")");
        var set = new List<int>();
        var initialized = new List<string>();
        for (int i = 0; i < shape.Members.Count; i++)
        {
            var member = shape.Members[i];
            if (member.Setter.Kind == DocumentSetterKind.Initializer)
            {
                initialized.Add(member.Name + " = " + Argument(i, defaultValue: null) + ",");
            }
            else if (member.Setter.Kind != DocumentSetterKind.Constructor && member.IsRead)
            {
                set.Add(i);
            }
        }

        if (initialized.Count > 0)
        {
            writer.Line("{").Indent();
            initialized.ForEach(line => writer.Line(line));
            writer.Dedent().Line("};");
        }
        else
        {
            writer.Indent().Line(";").Dedent();
        }

        set.ForEach(EmitSet);
        if (shape.Extension is { } extension)
        {
            string kept = extension.IsDictionary ? ClientNames.Reader + ".ToElements(kept)" : "kept";
            writer.Open("if (kept is not null)").Line(Assign(extension.Setter, extension.Name, shape.Members.Count, kept)).Close().Line();
        }
    }

    private void EmitSet(int index)
    {
        var member = shape.Members[index];
        string local = Number("value", index);
        if (member is { IsRequired: true, Value.IsNullable: false })
        {
            string required = ClientNames.Reader + ".Required(" + local + ", " + CSharpLiteral.Text(_names[index]) + ")";
            writer.Line(Assign(member.Setter, member.Name, index, required));
        }
        else if (member.Value.IsNullable)
        {
            writer.Open("if (" + Number("has", index) + ")").Line(Assign(member.Setter, member.Name, index, local)).Close().Line();
        }
        else
        {
            string set = Number("set", index);
            writer
                .Open("if (" + local + " is { } " + set + ")")
                .Line(Assign(member.Setter, member.Name, index, set))
                .Close()
                .Line();
        }
    }

    private string Assign(DocumentSetter setter, string property, int index, string value) => setter.Kind == DocumentSetterKind.Accessor
        ? AccessorName(index) + "(result, " + value + "!);"
        : "result." + property + " = " + value + ";";

    /// <summary>Returns the argument for the constructor or the initializer.</summary>
    private string Argument(int index, string? defaultValue)
    {
        var member = shape.Members[index];
        string local = Number("value", index);
        return !member.IsRead ? "default!"
            : member.Value.IsNullable ? (defaultValue is null ? local : Number("has", index) + " ? " + local + " : " + defaultValue)
            : defaultValue is not null ? local + " ?? " + defaultValue
            : member.Value.HoldsNull ? local + ".GetValueOrDefault()"
            : ClientNames.Reader + ".Required(" + local + ", " + CSharpLiteral.Text(_names[index]) + ")";
    }

    private int IndexOf(string member)
    {
        for (int i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].Name == member)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Returns whether a null must be distinguished from a missing property, because the class may set a default other than null.
    /// </summary>
    private bool NeedsFlag(DocumentMember member)
    {
        bool hasDefault = false;
        foreach (var parameter in shape.Parameters)
        {
            hasDefault |= parameter.Member == member.Name && parameter.Default is not null;
        }

        return member.Value.IsNullable && (member.Setter.Kind switch
        {
            DocumentSetterKind.Constructor => hasDefault,
            DocumentSetterKind.Initializer => hasDefault,
            _ => true,
        });
    }

    private void EmitWriter()
    {
        writer
            .Line()
            .Open("internal static void Write" + name + "(" + ClientNames.JsonWriter + " writer, " + shape.Type + "? value)")
            .Open("if (value is null)")
            .Line("writer.WriteNullValue();")
            .Line("return;")
            .Close()
            .Line()
            .Line("writer.WriteStartObject();");
        for (int i = 0; i < shape.Members.Count; i++)
        {
            if (shape.Members[i].Writing != DocumentWriting.Never)
            {
                EmitWrite(i);
            }
        }

        if (shape.Extension is { } extension)
        {
            EmitKept(extension);
        }

        writer.Line("writer.WriteEndObject();").Close();
    }

    private void EmitWrite(int index)
    {
        var member = shape.Members[index];
        string property = "value." + member.Name;
        string? condition = ConditionOf(member);
        if (condition is not null)
        {
            writer.Open("if (" + condition + ")");
        }

        string write = IsNumberColumn(index, member)
            ? "writer.WriteNumberValue((long)" + property + (member.Value.IsNullable ? ".GetValueOrDefault()" : "") + ");"
            : methods.Write(member.Value, "writer", property) + ";";
        writer.Line("writer.WritePropertyName(" + CSharpLiteral.Utf8(_names[index]) + ");").Line(write);
        if (condition is not null)
        {
            writer.Close().Line();
        }
    }

    /// <summary>
    /// Returns whether an enum is written as a number because its column is numeric. Only values that are never null when written qualify.
    /// </summary>
    private bool IsNumberColumn(int index, DocumentMember member)
    {
        foreach (var column in columns)
        {
            if (column.Name == _names[index])
            {
                return member.Value.Kind == DocumentValueKind.Enum
                    && (!member.Value.IsNullable || member.Writing == DocumentWriting.UnlessNull)
                    && column.Type is ColumnType.Long or ColumnType.Decimal or ColumnType.Double;
            }
        }

        return false;
    }

    /// <summary>Returns the C# condition for writing a property, or null to write it always.</summary>
    private static string? ConditionOf(DocumentMember member)
    {
        string property = "value." + member.Name;
        return member.Writing switch
        {
            DocumentWriting.UnlessNull when member.Value.HoldsNull => property + " is { IsNull: false }",
            DocumentWriting.UnlessNull when member.Value.IsNullable => property + " is not null",
            DocumentWriting.UnlessDefault =>
                "!global::System.Collections.Generic.EqualityComparer<" + member.Value.Declared + ">.Default.Equals(" + property + ", default)",
            _ => null,
        };
    }

    /// <summary>Emits the loop that writes the extension data, skipping properties that the class has already written.</summary>
    private void EmitKept(DocumentExtension extension)
    {
        writer.Open("if (value." + extension.Name + " is { } kept)").Open("foreach (var property in kept)");
        if (shape.Members.Count > 0)
        {
            writer.Open("switch (property.Key)");
            for (int i = 0; i < shape.Members.Count; i++)
            {
                if (shape.Members[i].Writing != DocumentWriting.Never)
                {
                    string when = ConditionOf(shape.Members[i]) is { } condition ? " when " + condition : "";
                    writer.Line("case " + CSharpLiteral.Text(_names[i]) + when + ":").Indent().Line("continue;").Dedent();
                }
            }

            writer.Close().Line();
        }

        string write = extension.IsDictionary ? ".WriteElement(writer, property.Value);" : ".WriteNode(writer, property.Value);";
        writer
            .Line("writer.WritePropertyName(property.Key);")
            .Line(ClientNames.Writer + write)
            .Close()
            .Close()
            .Line();
    }

    private string AccessorName(int index) => Number("Set" + name, index);

    private void EmitAccessors()
    {
        for (int i = 0; i < shape.Members.Count; i++)
        {
            EmitAccessor(shape.Members[i].Setter, i);
        }

        if (shape.Extension is { } extension)
        {
            EmitAccessor(extension.Setter, shape.Members.Count);
        }
    }

    private void EmitAccessor(DocumentSetter setter, int index)
    {
        if (setter.Kind == DocumentSetterKind.Accessor)
        {
            writer
                .Line()
                .Line("[global::System.Runtime.CompilerServices.UnsafeAccessor("
                    + "global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = " + CSharpLiteral.Text(setter.Method) + ")]")
                .Line("private static extern void " + AccessorName(index) + "(" + setter.Owner + " target, " + setter.Type + " value);");
        }
    }
}
