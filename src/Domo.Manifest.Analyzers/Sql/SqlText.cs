using Domo.Manifest.Analyzers.Bodies;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Sql;

/// <summary>SQL in source code: passed to the client as a string or interpolated, or sent in a hand-written request.</summary>
/// <param name="Text">The expression that creates it.</param>
/// <param name="Alias">The alias of the dataset, or null if it is unknown.</param>
internal sealed record SqlText(ExpressionSyntax Text, string? Alias)
{
    /// <summary>Gets the syntax kinds that may take SQL.</summary>
    public static SyntaxKind[] Takers => WrittenRequest.Kinds;

    /// <summary>Returns the SQL passed to a call or to the creation of a request, or null.</summary>
    public static SqlText? Of(
        SyntaxNode node, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax call when Of(call, domo, model, cancellationToken) is { } sql => sql,
        _ => OfRequest(WrittenRequest.Of(node, domo, model, cancellationToken)),
    };

    /// <summary>Returns the SQL in a request's body, or null.</summary>
    public static SqlText? OfRequest(WrittenRequest? request) =>
        request is { Content.Text: { } text } && EndpointAddress.Read(request.Address) is { Kind: EndpointKind.Sql } address
            ? new SqlText(text, address.Alias.Value)
            : null;

    private static SqlText? Of(
        InvocationExpressionSyntax call, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call is not
            {
                Expression: MemberAccessExpressionSyntax { Name: var name } method,
                ArgumentList.Arguments: [{ Expression: var sql }, ..],
            })
        {
            return null;
        }

        bool isText = name.Identifier.ValueText == "FromText";
        bool isQuery = name.Identifier.ValueText is "SqlAsync" or "SqlTableAsync" && sql is InterpolatedStringExpressionSyntax;
        if ((!isText && !isQuery)
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Parameters: [var parameter, ..] } symbol
            || !domo.IsOfClient(isText ? symbol.ContainingType : parameter.Type, "SqlQuery"))
        {
            return null;
        }

        var client = isText
            ? domo.FindClientAround(call, model, cancellationToken)
            : domo.FindClient(method.Expression, model, cancellationToken);
        return new SqlText(sql, client?.List == Spellings.Datasets.Name ? client.Alias : null);
    }
}
