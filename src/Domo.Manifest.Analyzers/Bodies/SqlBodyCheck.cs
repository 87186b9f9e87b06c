using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Checks that SQL is sent as plain text.</summary>
internal static class SqlBodyCheck
{
    private const string PlainText = "text/plain";

    public static void Run(WrittenRequest request, BodyReader reader, SemanticModel model, BodyReport report)
    {
        var content = request.Content;
        if (content.Value is not { } value || request.Method is "GET")
        {
            return;
        }

        var body = reader.Read(content);
        if (content.Writing is not null)
        {
            string what = body is null or { Form: JsonForm.Unknown } ? "JSON" : Describe(body);
            var (mended, replacement) = Mend(request, body);
            report.AddMended(BodyRules.SqlAsJson, value.Span, mended, replacement, what);
        }
        else if (body is { IsObject: true } or { Form: JsonForm.Text })
        {
            report.Add(BodyRules.SqlAsJson, value.Span, null, Describe(body));
        }
        else if (content.MediaType is { } mediaType && model.GetConstantValue(mediaType) is { Value: string name }
            && name.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            report.Add(BodyRules.SqlAsJson, mediaType.Span, "\"" + PlainText + "\"", $"'{name}'");
        }
    }

    private static string Describe(BodyValue body) => body.Form == JsonForm.Text ? "a JSON string" : "a JSON " + Kind(body);

    private static string Kind(BodyValue body) => body.IsObject ? "object" : body.IsArray ? "array" : "value";

    /// <summary>Returns the source that sends the SQL as text, and the location that it replaces.</summary>
    private static (TextSpan Span, string? Source) Mend(WrittenRequest request, BodyValue? body)
    {
        var sql = body is { Form: JsonForm.Text } ? body.Expression
            : body?.Properties is [{ Value: { Form: JsonForm.Text } only }] ? only.Expression
            : null;
        if (sql is null)
        {
            return (default, null);
        }

        string text = $"new System.Net.Http.StringContent({sql}, System.Text.Encoding.UTF8, \"{PlainText}\")";
        return (request.Node, request.Content.Creation) switch
        {
            (_, { } creation) => (creation.Span, text),
            (InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "PostAsJsonAsync" } name },
                ArgumentList: { Arguments: { Count: 2 } arguments } list,
            }, _) => (
                TextSpan.FromBounds(name.SpanStart, list.Span.End), $"PostAsync({arguments[0]}, {text})"),
            _ => (default, null),
        };
    }
}
