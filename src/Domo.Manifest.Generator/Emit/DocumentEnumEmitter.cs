using Domo.Manifest.Generator.Documents;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the methods that read and write an enum: by member name, or by number if the value has no name.</summary>
internal static class DocumentEnumEmitter
{
    public static void Emit(SourceWriter writer, string name, DocumentEnum type)
    {
        EmitReader(writer, name, type);
        writer
            .Line()
            .Open("private static void Write" + name + "(" + ClientNames.JsonWriter + " writer, " + type.Type + "? value)")
            .Open("switch (value)")
            .Line("case null:").Indent().Line("writer.WriteNullValue();").Line("break;").Dedent();
        foreach (var member in type.Members)
        {
            if (member.IsFirst && !type.IsFlags)
            {
                writer
                    .Line("case " + type.Type + "." + member.Name + ":").Indent()
                    .Line("writer.WriteStringValue(" + CSharpLiteral.Utf8(member.JsonName) + ");").Line("break;").Dedent();
            }
        }

        writer
            .Line("default:").Indent().Line("writer.WriteNumberValue((" + type.Underlying + ")value.GetValueOrDefault());").Line("break;").Dedent()
            .Close()
            .Close();
    }

    private static void EmitReader(SourceWriter writer, string name, DocumentEnum type)
    {
        writer
            .Line()
            .Open("private static " + type.Type + "? Read" + name + "(ref " + ClientNames.JsonReader + " reader, string name)")
            .Open("if (reader.TokenType == global::System.Text.Json.JsonTokenType.Number)")
            .Line("return (" + type.Type + "?)" + ClientNames.Reader + ".ReadInteger<" + type.Underlying + ">(ref reader, name);")
            .Close()
            .Line()
            .Open("switch (" + ClientNames.Reader + ".ReadText(ref reader, name))")
            .Line("case null:").Indent().Line("return null;").Dedent();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            if (known.Add(member.JsonName))
            {
                writer
                    .Line("case " + CSharpLiteral.Text(member.JsonName) + ":").Indent()
                    .Line("return " + type.Type + "." + member.Name + ";").Dedent();
            }
        }

        string names = CSharpLiteral.Text(string.Join(", ", known));
        writer
            .Line("default:").Indent()
            .Line("throw " + ClientNames.Reader + ".NotOneOf(ref reader, name, " + names + ");").Dedent()
            .Close()
            .Close();
    }
}
