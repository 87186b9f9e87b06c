using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>Checks dates and timestamps in documents that are JSON literals, as far as their text is known.</summary>
internal static class DocumentJson
{
    /// <summary>Checks documents.</summary>
    /// <param name="text">The literal: <c>{ "content": { … } }</c>, or an array of these.</param>
    /// <param name="expression">The expression that creates it.</param>
    /// <param name="columns">The collection's columns.</param>
    /// <param name="dates">Checks the values.</param>
    public static void Check(MappedText text, ExpressionSyntax expression, DocumentColumns columns, DateFlow dates)
    {
        // A digit is valid JSON in place of any value, inside and outside strings.
        var json = JsonParser.Parse(text.Value.Replace(MappedText.Hole, '0'));
        IReadOnlyList<JsonValue> documents = json.Root is JsonArray list ? list.Items : [json.Root];
        foreach (var document in documents)
        {
            foreach (var member in (document as JsonObject)?.Members ?? [])
            {
                if (member is { Name: "content", Value: JsonObject content })
                {
                    CheckContent(text, expression, content, columns, dates);
                }
            }
        }
    }

    private static void CheckContent(
        MappedText text, ExpressionSyntax expression, JsonObject content, DocumentColumns columns, DateFlow dates)
    {
        foreach (var member in content.Members)
        {
            if (member.Value is not JsonString { Span.Length: > 2 } value
                || DateTarget.Of(columns, columns.Find(member.Name)) is not { } target)
            {
                continue;
            }

            var known = text.Slice(value.Span.Start + 1, value.Span.End - 1);
            if (known.IsKnown)
            {
                dates.CheckText(value.Value, known.Span, isLiteral: true, target);
            }
            else if (known.Length == 1)
            {
                dates.CheckHole(expression, known.Span, target);
            }
        }
    }
}
