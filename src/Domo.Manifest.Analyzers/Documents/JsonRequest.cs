using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>
/// An <c>HttpClient</c> request with an object as its body: <c>http.PostAsJsonAsync("…", value)</c>, or <c>JsonContent.Create(value)</c> as
/// the argument after the URL.
/// </summary>
/// <param name="Address">The endpoint.</param>
/// <param name="Value">The object.</param>
/// <param name="Writing">How the object is serialized.</param>
/// <param name="IsPut">Whether the method is PUT.</param>
internal sealed record JsonRequest(EndpointAddress Address, ExpressionSyntax Value, JsonWriting Writing, bool IsPut)
{
    /// <summary>Returns the request that a call sends or creates the body of, or null if there is none or its URL is unknown.</summary>
    public static JsonRequest? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) => call switch
    {
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsJsonAsync" or "PutAsJsonAsync" },
            ArgumentList.Arguments:
                [{ Expression: var address, NameColon: null }, { Expression: var value, NameColon: null }, ..] arguments,
        } => Of(call, address, value, arguments.Count > 2 ? arguments[2] : null, model, cancellationToken),
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type },
            ArgumentList.Arguments: [{ Expression: var value, NameColon: null }, ..] arguments,
            Parent: ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Arguments: [{ Expression: var address, NameColon: null }, ..],
                    Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } request,
                },
            },
        } when type.ToString().EndsWith("JsonContent", StringComparison.Ordinal) =>
            Of(request, address, value, arguments.Count > 1 ? arguments[arguments.Count - 1] : null, model, cancellationToken),
        _ => null,
    };

    private static JsonRequest? Of(
        InvocationExpressionSyntax request,
        ExpressionSyntax address,
        ExpressionSyntax value,
        ArgumentSyntax? options,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (address is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
            || !RequestSink.Takes(address, model, cancellationToken)
            || EndpointAddress.Read(StringExpression.Read(address, model, cancellationToken)) is not { } endpoint)
        {
            return null;
        }

        bool hasOptions = options is not null
            && model.GetTypeInfo(options.Expression, cancellationToken).Type?.Name != nameof(CancellationToken);
        string method = ((MemberAccessExpressionSyntax)request.Expression).Name.Identifier.ValueText;
        return new(
            endpoint,
            value,
            hasOptions ? JsonWriting.Of(options!.Expression, model, cancellationToken) : JsonWriting.Web,
            method.StartsWith("Put", StringComparison.Ordinal));
    }
}
