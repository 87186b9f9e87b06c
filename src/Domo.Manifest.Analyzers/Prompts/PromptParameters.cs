using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Prompts;

/// <summary>The names of a template's parameters, and where each stands, where all of them can be read from the source.</summary>
internal sealed class PromptParameters
{
    private readonly KnownNames _names = new();

    private PromptParameters()
    {
    }

    /// <summary>No parameters.</summary>
    public static PromptParameters None { get; } = new();

    /// <summary>The names in the order of the source.</summary>
    public List<(string Name, ExpressionSyntax Place)> Names { get; } = [];

    /// <summary>Reads the arguments behind the first: tuples, or a collection of tuples. Null when they are something else.</summary>
    public static PromptParameters? Read(
        SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        var parameters = new PromptParameters();
        foreach (var tuple in arguments is [_, { Expression: CollectionExpressionSyntax list }] ? ElementsOf(list) : ExpressionsOf(arguments))
        {
            if (tuple is not TupleExpressionSyntax { Arguments: [{ Expression: var name }, _] }
                || model.GetConstantValue(name, cancellationToken) is not { HasValue: true, Value: string text })
            {
                return null;
            }

            parameters.Names.Add((text, name));
            parameters._names.Add(text);
        }

        return parameters;
    }

    /// <summary>Whether there is a parameter of this name.</summary>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The parameter that was probably meant by a name that none has, or null.</summary>
    public string? Nearest(string name) => _names.Nearest(name);

    private static IEnumerable<ExpressionSyntax?> ElementsOf(CollectionExpressionSyntax list)
    {
        foreach (var element in list.Elements)
        {
            yield return (element as ExpressionElementSyntax)?.Expression;
        }
    }

    private static IEnumerable<ExpressionSyntax?> ExpressionsOf(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        for (int i = 1; i < arguments.Count; i++)
        {
            yield return arguments[i].NameColon is null ? arguments[i].Expression : null;
        }
    }
}
