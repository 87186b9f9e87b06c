using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Generator.Naming;

namespace Domo.Manifest.Generator.DocumentJson;

/// <summary>Emits the methods that read and write an enum: by member name, or by number if the value has no name.</summary>
internal static class DocumentEnumEmitter
{
    public static void Emit(SourceWriter body, string name, DocumentEnum type)
    {
        var readable = Entries.ByKey(type.Members, member => member.JsonName);
        body.Separate();
        body.Write($$"""
            private static {{type.Type}}? Read{{name}}(ref {{ClientNames.JsonReader}} reader, string name)
            {
                if (reader.TokenType == global::System.Text.Json.JsonTokenType.Number)
                {
                    return ({{type.Type}}?){{ClientNames.Reader}}.ReadInteger<{{type.Underlying}}>(ref reader, name);
                }

                switch ({{ClientNames.Reader}}.ReadText(ref reader, name))
                {
                    case null:
                        return null;
                    {{ReadMembers}}
                    default:
                        throw {{ClientNames.Reader}}.NotOneOf(ref reader, name, {{CSharpLiteral.Text(string.Join(", ", readable.Keys))}});
                }
            }

            private static void Write{{name}}({{ClientNames.JsonWriter}} writer, {{type.Type}}? value)
            {
                switch (value)
                {
                    case null:
                        writer.WriteNullValue();
                        break;
                    {{WriteMembers}}
                    default:
                        writer.WriteNumberValue(({{type.Underlying}})value.GetValueOrDefault());
                        break;
                }
            }
            """);

        void ReadMembers(SourceWriter cases)
        {
            foreach (var member in readable.Values)
            {
                cases.Write($"""
                    case {CSharpLiteral.Text(member.JsonName)}:
                        return {type.Type}.{member.Name};
                    """);
            }
        }

        void WriteMembers(SourceWriter cases)
        {
            foreach (var member in type.Members)
            {
                if (member.IsFirst && !type.IsFlags)
                {
                    cases.Write($"""
                        case {type.Type}.{member.Name}:
                            writer.WriteStringValue({CSharpLiteral.Utf8(member.JsonName)});
                            break;
                        """);
                }
            }
        }
    }
}
