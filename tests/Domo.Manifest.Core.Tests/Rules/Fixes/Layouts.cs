using System.Text;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>Formats the same JSON in different layouts.</summary>
internal static class Layouts
{
    public static IEnumerable<string> Create(string text)
    {
        yield return text;
        yield return text.ReplaceLineEndings("\r\n");
        yield return text.Replace("  ", "\t", StringComparison.Ordinal);
        yield return text.StartsWith('\uFEFF') ? text : "\uFEFF" + text;
        if (JsonParser.Parse(text).IsValid)
        {
            yield return Write(text, "", "");
            yield return Write(text, "\r\n", "");
            yield return Write(text, "\n", " // note");
        }
    }

    /// <summary>Adds a comment on both sides of each comma and inside each bracket of valid JSON; null for other text.</summary>
    public static string? WithComments(string text)
    {
        if (!JsonParser.Parse(text).IsValid)
        {
            return null;
        }

        var result = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '"' ? EndOfString(text, i) : i + 1;
            string token = text[i..end];
            result.Append(token switch
            {
                "," => "/*a,*/,/*b,*/",
                "{" or "[" => token + "/*c,*/",
                "}" or "]" => "/*d,*/" + token,
                _ => token,
            });
            i = end - 1;
        }

        return result.ToString();
    }

    /// <summary>Formats valid JSON with one line per value, or without white space if there is no line ending.</summary>
    private static string Write(string json, string lineEnd, string comment)
    {
        var result = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            switch (c)
            {
                case '"':
                    int end = EndOfString(json, i);
                    result.Append(json, i, end - i);
                    i = end - 1;
                    break;
                case '{' or '[' or ',':
                    depth += c == ',' ? 0 : 1;
                    Break(result.Append(c).Append(comment));
                    break;
                case '}' or ']':
                    depth--;
                    Break(result.Append(comment)).Append(c);
                    break;
                case not (' ' or '\t' or '\r' or '\n'):
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();

        StringBuilder Break(StringBuilder text) => text.Append(lineEnd).Append(' ', lineEnd.Length == 0 ? 0 : 2 * depth);
    }

    private static int EndOfString(string json, int start)
    {
        int i = start + 1;
        while (json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }
}
