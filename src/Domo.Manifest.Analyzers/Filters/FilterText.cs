using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>A condition on documents as JSON in the source: what <c>DocumentFilter.Parse</c> is given, and what a request sends by hand.</summary>
/// <param name="Text">The expression that makes it.</param>
/// <param name="Collection">The name of the collection; null when that is not known.</param>
internal sealed record FilterText(ExpressionSyntax Text, string? Collection)
{
    /// <summary>Whether it is a condition and an update together: <c>{ "query": {…}, "operation": {…} }</c>.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>The syntax that may be given one.</summary>
    public static SyntaxKind[] Takers { get; } = [SyntaxKind.InvocationExpression, .. RequestBody.Creations];

    /// <summary>The condition that a call or the creation of a body is given; null when it is none.</summary>
    public static FilterText? Of(SyntaxNode node, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax call => Of(call, domo, model, cancellationToken),
        _ => RequestBody.Of(node, model, cancellationToken) is
            { Address: { Kind: EndpointKind.Collection, Rest: "/documents/query" or "/documents/update" } address } body
            ? new FilterText(body.Text, address.Alias.Value) { IsUpdate = address.Rest == "/documents/update" }
            : null,
    };

    private static FilterText? Of(InvocationExpressionSyntax call, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } method, ArgumentList.Arguments: [var argument] }
        && NameOf(method.Expression) == "DocumentFilter"
        && domo.IsOfClient(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType, "DocumentFilter")
            ? new FilterText(argument.Expression, domo.FindClientAround(call, model, cancellationToken)?.Alias)
            : null;

    /// <summary>What a type is called, without a look at what it is: nearly every call of the name Parse is of another.</summary>
    private static string? NameOf(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
