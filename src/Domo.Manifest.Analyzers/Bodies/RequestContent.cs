using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>How a request's body is created.</summary>
/// <param name="Value">The value, or null if it is unknown.</param>
/// <param name="Writing">How the value is serialized to JSON; null if it is a string that is sent unchanged.</param>
internal sealed record RequestContent(ExpressionSyntax? Value, JsonWriting? Writing)
{
    /// <summary>Gets the expression that creates the content, or null if it is the value itself.</summary>
    public ExpressionSyntax? Creation { get; init; }

    /// <summary>Gets the argument with the media type, or null.</summary>
    public ExpressionSyntax? MediaType { get; init; }

    private static readonly RequestContent Unknown = new(null, null);

    /// <summary>Gets the string that is sent unchanged, or null.</summary>
    public ExpressionSyntax? Text => Writing is null ? Value : null;

    /// <summary>Returns whether an expression creates a <c>StringContent</c>, by its syntax only.</summary>
    public static bool IsStringContent(ObjectCreationExpressionSyntax creation) =>
        SyntaxNames.IsNamed(creation.Type, "StringContent");

    /// <summary>Reads a value that is sent as JSON.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">The argument with the options or the contract, or null.</param>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static RequestContent OfJson(
        ExpressionSyntax value, ArgumentSyntax? options, SemanticModel model, CancellationToken cancellationToken)
    {
        bool hasOptions = options is not null && model.GetTypeInfo(options.Expression, cancellationToken).Type?.Name
            is not (nameof(CancellationToken) or "MediaTypeHeaderValue");
        return new(value, hasOptions ? JsonWriting.Of(options!.Expression, model, cancellationToken) : JsonWriting.Web);
    }

    /// <summary>Reads an <c>HttpContent</c>, also in a variable that is assigned once.</summary>
    public static RequestContent Of(ExpressionSyntax content, SemanticModel model, CancellationToken cancellationToken)
    {
        content = Follow(content, model, cancellationToken);
        return content switch
        {
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var text, NameColon: null }, ..] } creation
                when IsStringContent(creation) => new(Follow(text, model, cancellationToken), null)
                {
                    Creation = creation,
                    MediaType = creation.ArgumentList!.Arguments is [_, _, { Expression: var mediaType }] ? mediaType : null,
                },
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var type },
                ArgumentList.Arguments: [{ Expression: var value, NameColon: null }, ..] arguments,
            } when SyntaxNames.IsNamed(type, "JsonContent") =>
                OfJson(value, arguments.Count > 1 ? arguments[arguments.Count - 1] : null, model, cancellationToken) with
                {
                    Creation = content,
                },
            _ => Unknown,
        };
    }

    /// <summary>
    /// Reads a body of the client: a <c>JsonNode</c>, a <c>RequestBody</c> or a function that creates an <c>HttpContent</c>.
    /// </summary>
    public static RequestContent OfClient(
        ExpressionSyntax body, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        if (body is IdentifierNameSyntax name && LocalValue.Of(name, model, cancellationToken) is InvocationExpressionSyntax local)
        {
            body = local;
        }

        if (body is LambdaExpressionSyntax { ExpressionBody: { } content })
        {
            return Of(content, model, cancellationToken);
        }

        if (body is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method },
                ArgumentList.Arguments: [{ Expression: var value, NameColon: null }, ..] arguments,
            } call
            || !domo.IsOfClient(model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType, "RequestBody"))
        {
            return model.GetTypeInfo(body, cancellationToken).Type?.Name == "RequestBody" ? Unknown : new(body, JsonWriting.Default);
        }

        return method switch
        {
            "FromJson" or "FromText" => new(Follow(value, model, cancellationToken), null),
            "FromJsonNode" => new(value, JsonWriting.Default),
            "FromValue" when arguments.Count > 1 => new(value, JsonWriting.Of(arguments[1].Expression, model, cancellationToken)),
            _ => Unknown,
        };
    }

    /// <summary>Returns the value of a variable that is assigned once, or else the expression itself.</summary>
    private static ExpressionSyntax Follow(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is IdentifierNameSyntax name && LocalValue.Of(name, model, cancellationToken) is { } value ? value : expression;
}
