using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Analyzers.StringLiterals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>
/// A hand-written request with a body: a call of <c>HttpClient</c>, of its JSON extensions or of the client's own <c>SendAsync</c>, or the
/// creation of an <c>HttpRequestMessage</c>.
/// </summary>
/// <param name="Node">The call or creation.</param>
/// <param name="Method">The HTTP method in uppercase, or null if it is unknown.</param>
/// <param name="AddressSyntax">The expression that creates the URL.</param>
/// <param name="Address">The URL, as far as it is known.</param>
/// <param name="Content">The expression that creates the body, and how.</param>
internal sealed record WrittenRequest(
    ExpressionSyntax Node, string? Method, ExpressionSyntax AddressSyntax, MappedText Address, RequestContent Content)
{
    /// <summary>Gets the syntax kinds that may be requests.</summary>
    public static SyntaxKind[] Kinds { get; } =
        [SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression];

    /// <summary>Returns the request at a node, or null if there is none, it has no body, or its URL is not one of Domo's.</summary>
    public static WrittenRequest? Of(SyntaxNode node, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) =>
        node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call =>
                OfCall(call, name, domo, model, cancellationToken),
            BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: var method }, { Expression: var address }],
            } creation when MayBeMessage(creation) => OfMessage(creation, method, address, model, cancellationToken),
            _ => null,
        };

    /// <summary>Returns the request whose body a <c>StringContent</c> is, or null.</summary>
    public static WrittenRequest? Around(
        SyntaxNode content, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) => content.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Of(call, domo, model, cancellationToken),
        AssignmentExpressionSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } =>
            Of(creation, domo, model, cancellationToken),
        _ => null,
    };

    private static WrittenRequest? OfCall(
        InvocationExpressionSyntax call, string name, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count < 2)
        {
            return null;
        }

        switch (name)
        {
            case "PostAsJsonAsync" or "PutAsJsonAsync" or "PatchAsJsonAsync":
                return AddressOf(call, arguments[0], model, cancellationToken) is var (syntax, address)
                    && IsMethodOf(call, "System.Net.Http.Json", "HttpClientJsonExtensions", model, cancellationToken)
                        ? new(
                            call, MethodOf(name), syntax, address,
                            RequestContent.OfJson(
                                arguments[1].Expression, arguments.Count > 2 ? arguments[2] : null, model, cancellationToken))
                        : null;
            case "PostAsync" or "PutAsync" or "PatchAsync":
                return AddressOf(call, arguments[0], model, cancellationToken) is var (place, text)
                    && IsMethodOf(call, "System.Net.Http", "HttpClient", model, cancellationToken)
                        ? new(call, MethodOf(name), place, text, RequestContent.Of(arguments[1].Expression, model, cancellationToken))
                        : null;
            case "SendAsync" or "SendForStreamAsync" when arguments.Count > 2:
                return OfClient(call, domo, model, cancellationToken);
            default:
                // A method of the project that takes a URL and a body.
                return arguments[1].Expression is ObjectCreationExpressionSyntax creation && RequestContent.IsStringContent(creation)
                    && arguments[0].Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax
                    && AddressOf(call, arguments[0], model, cancellationToken) is var (own, known)
                    && RequestSink.Takes(own, model, cancellationToken)
                        ? new(call, null, own, known, RequestContent.Of(creation, model, cancellationToken))
                        : null;
        }
    }

    /// <summary>Reads <c>domo.SendAsync(HttpMethod.Post, "/domo/…", body)</c>.</summary>
    private static WrittenRequest? OfClient(
        InvocationExpressionSyntax call, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (AddressOf(call, arguments[1], model, cancellationToken) is not var (syntax, address)
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ContainingType: var type } method
            || !(domo.IsOfClient(type, "DomoClient") || domo.IsOfClient(type, "DomoAppBase")))
        {
            return null;
        }

        foreach (var argument in arguments)
        {
            if (ArgumentParameter.Of(argument, call.ArgumentList, method)?.Name is "body" or "content")
            {
                return new(
                    call, MethodOf(arguments[0].Expression), syntax, address,
                    RequestContent.OfClient(argument.Expression, domo, model, cancellationToken));
            }
        }

        return null;
    }

    private static WrittenRequest? OfMessage(
        BaseObjectCreationExpressionSyntax creation,
        ExpressionSyntax method,
        ExpressionSyntax addressed,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        // Checked by syntax first: almost all creations are of other classes.
        if (MethodOf(method) is not { } verb
            || ContentOf(creation) is not { } content
            || AddressOf(addressed, model, cancellationToken) is not var (syntax, address)
            || model.GetTypeInfo(creation, cancellationToken).Type is not { Name: "HttpRequestMessage" })
        {
            return null;
        }

        return new(creation, verb, syntax, address, RequestContent.Of(content, model, cancellationToken));
    }

    private static bool MayBeMessage(BaseObjectCreationExpressionSyntax creation) =>
        creation is not ObjectCreationExpressionSyntax named || SyntaxNames.IsNamed(named.Type, "HttpRequestMessage");

    /// <summary>Returns the content from the initializer, or from the only assignment <c>request.Content = …</c>.</summary>
    private static ExpressionSyntax? ContentOf(BaseObjectCreationExpressionSyntax creation)
    {
        foreach (var expression in creation.Initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Content" } } assignment)
            {
                return assignment.Right;
            }
        }

        if (creation.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } scope } } variable,
            })
        {
            return null;
        }

        ExpressionSyntax? content = null;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax
                {
                    Left: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "Content", Expression: IdentifierNameSyntax { Identifier.ValueText: var name },
                    },
                } assignment
                && name == variable.Identifier.ValueText)
            {
                if (content is not null)
                {
                    return null;
                }

                content = assignment.Right;
            }
        }

        return content;
    }

    private static (ExpressionSyntax Syntax, MappedText Address)? AddressOf(
        InvocationExpressionSyntax call, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument.NameColon is null && call.ArgumentList.Arguments[0].NameColon is null
            ? AddressOf(argument.Expression, model, cancellationToken)
            : null;

    /// <summary>Returns the URL if it may be one of Domo's.</summary>
    private static (ExpressionSyntax Syntax, MappedText Address)? AddressOf(
        ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var syntax = expression;
        if (syntax is ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var uri }, ..] } creation
            && creation.Type.ToString().EndsWith("Uri", StringComparison.Ordinal))
        {
            syntax = uri;
        }

        if (syntax is IdentifierNameSyntax name)
        {
            syntax = LocalValue.Of(name, model, cancellationToken) ?? syntax;
        }

        if (syntax is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or IdentifierNameSyntax
            or MemberAccessExpressionSyntax))
        {
            return null;
        }

        var address = StringExpression.Read(syntax, model, cancellationToken);
        return MayBeDomo(address.Value) ? (syntax, address) : null;
    }

    private static bool MayBeDomo(string address) =>
        address.IndexOf("domo/", StringComparison.Ordinal) >= 0
        || address.IndexOf("sql", StringComparison.Ordinal) >= 0
        || address.IndexOf("api/workflow/", StringComparison.Ordinal) >= 0;

    private static bool IsMethodOf(
        InvocationExpressionSyntax call, string space, string name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
        && type.Name == name
        && type.ContainingNamespace?.ToDisplayString() == space;

    private static string MethodOf(string name) =>
        name.StartsWith("Post", StringComparison.Ordinal) ? "POST" : name.StartsWith("Put", StringComparison.Ordinal) ? "PUT" : "PATCH";

    private static string? MethodOf(ExpressionSyntax method) =>
        method is MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name }
        && SyntaxNames.IsNamed(type, "HttpMethod")
            ? name.ToUpperInvariant()
            : null;
}
