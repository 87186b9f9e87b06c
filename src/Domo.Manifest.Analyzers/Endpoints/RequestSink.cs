using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Detects strings that are used as request URLs.</summary>
internal static class RequestSink
{
    private static readonly string[] AddressWords = ["url", "uri", "path", "endpoint", "address"];

    /// <summary>Returns whether an expression is used as a request URL, directly or through a variable that is assigned once.</summary>
    public static bool Takes(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (expression.Parent)
        {
            case ArgumentSyntax argument:
                return IsAddress(argument, model, cancellationToken);
            case ConditionalExpressionSyntax choice when choice.Condition != expression:
                return Takes(choice, model, cancellationToken);
            case ParenthesizedExpressionSyntax outer:
                return Takes(outer, model, cancellationToken);
            case AssignmentExpressionSyntax assignment when assignment.Right == expression:
                return model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol { Name: "RequestUri" } property
                    && IsOf(property.ContainingType, "System.Net.Http", "HttpRequestMessage");
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                return IsUsedAsAddress(variable, model, cancellationToken);
            default:
                return false;
        }
    }

    /// <summary>Returns whether an expression is the path of a request that the client itself sends.</summary>
    public static bool IsClientPath(
        ExpressionSyntax expression, DomoCompilation domo, SemanticModel model, CancellationToken cancellationToken) =>
        expression.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call,
        }
        && method.Name.Identifier.ValueText is "SendAsync" or "SendForStreamAsync"
        && model.GetSymbolInfo(call, cancellationToken).Symbol is { ContainingType: var type }
        && (domo.IsOfClient(type, "DomoClient") || domo.IsOfClient(type, "DomoAppBase"));

    private static bool IsAddress(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: ExpressionSyntax call } list
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var type = method.ContainingType;
        if (method.MethodKind == MethodKind.Constructor && IsOf(type, "System", "Uri"))
        {
            return Takes(call, model, cancellationToken);
        }

        return IsOf(type, "System.Net.Http", "HttpClient")
            || IsOf(type, "System.Net.Http", "HttpRequestMessage")
            || IsOf(type, "System.Net.Http.Json", "HttpClientJsonExtensions")
            || type?.ContainingNamespace?.ToDisplayString() == "Microsoft.JSInterop"
            || (method.DeclaringSyntaxReferences.Length > 0
                && ArgumentParameter.Of(argument, list, method) is { } parameter
                && IsAddress(parameter));
    }

    /// <summary>Returns whether a parameter of a method in the project is a URL, by its name.</summary>
    private static bool IsAddress(IParameterSymbol parameter)
    {
        foreach (string word in AddressWords)
        {
            if (parameter.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.Type.SpecialType == SpecialType.System_String || IsOf(parameter.Type, "System", "Uri");
            }
        }

        return false;
    }

    /// <summary>Returns whether a local variable or field that is never reassigned is used as a request URL.</summary>
    private static bool IsUsedAsAddress(VariableDeclaratorSyntax variable, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? scope = variable.Parent?.Parent switch
        {
            LocalDeclarationStatementSyntax local => local.Parent,
            FieldDeclarationSyntax field when IsReadOnly(field) => field.Parent,
            _ => null,
        };
        if (scope is null)
        {
            return false;
        }

        string name = variable.Identifier.ValueText;
        bool isUsed = false;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax use || use.Identifier.ValueText != name)
            {
                continue;
            }

            if (use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
                || use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None })
            {
                return false;
            }

            isUsed = isUsed || (use.Parent is ArgumentSyntax argument && IsAddress(argument, model, cancellationToken));
        }

        return isUsed;
    }

    private static bool IsReadOnly(FieldDeclarationSyntax field)
    {
        foreach (var modifier in field.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(ITypeSymbol? type, string space, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == space;
}
