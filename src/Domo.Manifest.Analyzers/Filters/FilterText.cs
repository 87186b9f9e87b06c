using Domo.Manifest.Analyzers.Bodies;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>
/// A document filter as JSON in source code: the argument of <c>DocumentFilter.Parse</c> or the body of a hand-written request.
/// </summary>
/// <param name="Text">The expression that creates it.</param>
/// <param name="Collection">The name of the collection, or null if it is unknown.</param>
internal sealed record FilterText(ExpressionSyntax Text, string? Collection)
{
    /// <summary>Gets whether it is a filter with an update: <c>{ "query": {…}, "operation": {…} }</c>.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Gets the syntax kinds that may take a filter.</summary>
    public static SyntaxKind[] Takers => WrittenRequest.Kinds;

    /// <summary>Returns the filter passed to a call or to the creation of a request, or null.</summary>
    public static FilterText? Of(
        SyntaxNode node, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) => node switch
    {
        InvocationExpressionSyntax call when Of(call, domo, model, cancellationToken) is { } filter => filter,
        _ => OfRequest(WrittenRequest.Of(node, domo, model, cancellationToken)),
    };

    /// <summary>Returns the filter in a request's body, or null.</summary>
    public static FilterText? OfRequest(WrittenRequest? request) =>
        request is { Content.Text: { } text }
        && EndpointAddress.Read(request.Address) is
            { Kind: EndpointKind.Collection, Rest: "/documents/query" or "/documents/update" } address
            ? new FilterText(text, address.Alias.Value) { IsUpdate = address.Rest == "/documents/update" }
            : null;

    private static FilterText? Of(
        InvocationExpressionSyntax call, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } method, ArgumentList.Arguments: [var argument] }
        && NameOf(method.Expression) == "DocumentFilter"
        && domo.IsOfClient(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType, "DocumentFilter")
            ? new FilterText(argument.Expression, domo.FindClientAround(call, model, cancellationToken)?.Alias)
            : null;

    /// <summary>Returns a type's name by its syntax only: almost all calls named <c>Parse</c> are calls of other types.</summary>
    private static string? NameOf(ExpressionSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };
}
