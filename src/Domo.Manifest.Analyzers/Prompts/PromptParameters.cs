using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Prompts;

/// <summary>The parameter names of a template and their source locations, if all of them are constant.</summary>
internal sealed class PromptParameters
{
    private readonly KnownNames _names = new();

    private PromptParameters()
    {
    }

    /// <summary>Gets an instance without parameters.</summary>
    public static PromptParameters None { get; } = new();

    /// <summary>Gets the names in source order.</summary>
    public List<(string Name, ExpressionSyntax Place)> Names { get; } = [];

    /// <summary>
    /// Reads the argument after the template: null or a new dictionary with constant keys. Returns null for anything else.
    /// </summary>
    public static PromptParameters? Read(
        SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellationToken) => arguments switch
        {
            [_] => None,
            [_, { NameColon: null or { Name.Identifier.ValueText: "parameters" }, Expression: var dictionary }] =>
                dictionary.IsKind(SyntaxKind.NullLiteralExpression) || dictionary.IsKind(SyntaxKind.DefaultLiteralExpression)
                    ? None
                    : OfDictionary(dictionary, model, cancellationToken),
            _ => null,
        };

    /// <summary>Returns whether there is a parameter with this name.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>Returns the parameter closest to an unknown name, or null.</summary>
    public string? Nearest(string name) => _names.Nearest(name);

    private static PromptParameters? OfDictionary(ExpressionSyntax dictionary, SemanticModel model, CancellationToken cancellationToken)
    {
        // A dictionary that copies another one has more keys than the source shows.
        if (dictionary is not ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation
            || model.GetTypeInfo(creation, cancellationToken).Type is not { Name: "Dictionary", ContainingNamespace.Name: "Generic" })
        {
            return null;
        }

        var parameters = new PromptParameters();
        foreach (var element in creation.Initializer?.Expressions ?? default)
        {
            if (KeyOf(element) is not { } key
                || model.GetConstantValue(key, cancellationToken) is not { HasValue: true, Value: string name })
            {
                return null;
            }

            parameters.Names.Add((name, key));
            parameters._names.Add(name);
        }

        return parameters;
    }

    /// <summary>Returns the key of <c>["key"] = value</c> or <c>{ "key", value }</c>.</summary>
    private static ExpressionSyntax? KeyOf(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } => key,
        InitializerExpressionSyntax { Expressions: [var key, _] } => key,
        _ => null,
    };
}
