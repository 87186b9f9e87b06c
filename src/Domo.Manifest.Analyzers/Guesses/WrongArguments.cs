using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Finds common wrong arguments for methods of the client.</summary>
/// <param name="types">The types of the client.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="cancellationToken">Cancels the check.</param>
internal sealed class WrongArguments(ClientTypes types, SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostColumns = 8;
    private const int MostKeys = 4;

    /// <summary>Returns a known wrong argument of a call, or null.</summary>
    public WrongArgument? Of(InvocationExpressionSyntax call, string method, List<IMethodSymbol> overloads)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count > 0 && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: { } body } lambda)
        {
            return method switch
            {
                "Select" when body is AnonymousObjectCreationExpressionSyntax && IsDocuments(call) => new(
                    lambda, "an anonymous object", "AppDB returns whole documents; create the objects in C#, after 'ToListAsync()'"),
                "Select" when body is AnonymousObjectCreationExpressionSyntax row => OfRow(lambda, row),
                "DeleteAsync" or "DeleteManyAsync" => new(
                    lambda, "a condition", "query the documents, and pass their IDs: 'DeleteManyAsync(documents.Select(d => d.Id))'"),
                "Select" when body is TupleExpressionSyntax { Arguments.Count: > MostColumns } columns => OfTuple(columns, MostColumns),
                "GroupBy" when body is TupleExpressionSyntax { Arguments.Count: > MostKeys } keys => OfTuple(keys, MostKeys),
                "GroupBy" when body is AnonymousObjectCreationExpressionSyntax keys => new(
                    keys,
                    "an anonymous object",
                    "write a tuple: '(f.A, f.B)'",
                    "(" + JoinedText.Of(keys.Initializers, key => key.Expression) + ")"),
                _ => OfNullPattern(body),
            };
        }

        foreach (var argument in arguments)
        {
            var type = model.GetTypeInfo(argument.Expression, cancellationToken).Type;
            string text = argument.Expression.ToString();
            if (method == "UpsertManyAsync" && type is INamedTypeSymbol { TypeArguments: [{ IsTupleType: true }] })
            {
                return new(
                    argument.Expression, "tuples", "pass documents: 'd with { Content = … }', or 'new() { Id = …, Content = … }'");
            }

            foreach (var overload in overloads)
            {
                if (CSharp.ArgumentParameter.Of(argument, call.ArgumentList, overload) is not { } parameter)
                {
                    continue;
                }

                if (type?.Name == "Stream" && parameter.Type.Name == "ReadOnlyMemory")
                {
                    return new(argument.Expression, "a stream", "read it into an array, or upload it with 'UploadInPartsAsync'");
                }

                if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } && parameter.Type.Name == "Stream")
                {
                    return new(argument.Expression, "an array", "wrap it: 'new MemoryStream(…)'", $"new MemoryStream({text})");
                }

                if (type?.SpecialType != SpecialType.System_String || !types.Contains(parameter.Type))
                {
                    continue;
                }

                if (parameter.Type.Name == "RequestBody")
                {
                    return new(argument.Expression, "a string", "parse JSON text: 'JsonNode.Parse(…)'", $"JsonNode.Parse({text})");
                }

                if (ConstructorOfText(parameter.Type) is { } constructor)
                {
                    string parameters = JoinedText.Of(constructor.Parameters, value => value.Name);
                    return new(argument.Expression, "a string", $"write 'new {parameter.Type.Name}({parameters})'");
                }
            }
        }

        return null;
    }

    /// <summary>Returns a class's constructor that takes a string and other values, or null.</summary>
    private static IMethodSymbol? ConstructorOfText(ITypeSymbol type)
    {
        foreach (var constructor in (type as INamedTypeSymbol)?.InstanceConstructors ?? ImmutableArray<IMethodSymbol>.Empty)
        {
            if (type.TypeKind == TypeKind.Class
                && constructor.DeclaredAccessibility == Accessibility.Public
                && constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..])
            {
                return constructor;
            }
        }

        return null;
    }

    /// <summary>The first <c>is null</c> or <c>is not null</c> on a field in a condition; null if there is none.</summary>
    private WrongArgument? OfNullPattern(ExpressionSyntax condition)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            if (node is not IsPatternExpressionSyntax { Expression: var field, Pattern: var pattern }
                || !types.Contains(model.GetTypeInfo(field, cancellationToken).Type))
            {
                continue;
            }

            bool isNegated = pattern is UnaryPatternSyntax;
            if ((pattern is UnaryPatternSyntax { Pattern: var inner } ? inner : pattern) is ConstantPatternSyntax
                {
                    Expression.RawKind: (int)SyntaxKind.NullLiteralExpression,
                })
            {
                string comparison = isNegated ? "!= null" : "== null";
                return new(
                    (ExpressionSyntax)node,
                    $"'{pattern.Parent!.ToString().Substring(field.Span.Length).TrimStart()}', which is evaluated in C# and not by Domo",
                    $"write '{comparison}'",
                    $"{field} {comparison}");
            }
        }

        return null;
    }

    /// <summary>Returns whether a method is called on documents and not on groups of them.</summary>
    private bool IsDocuments(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && model.GetTypeInfo(receiver, cancellationToken).Type is { Name: "DocumentQuery" or "OrderedDocumentQuery" };

    private static WrongArgument OfTuple(TupleExpressionSyntax tuple, int most) => new(
        tuple,
        $"a tuple of {tuple.Arguments.Count}",
        $"write more than {most} as a list: '[f.A, f.B, …]'",
        "[" + JoinedText.Of(tuple.Arguments, column => column.Expression) + "]");

    private static WrongArgument OfRow(LambdaExpressionSyntax lambda, AnonymousObjectCreationExpressionSyntax row)
    {
        var properties = new List<(string Name, string Parameter, ExpressionSyntax Column)>();
        foreach (var initializer in row.Initializers)
        {
            string? name = (initializer.NameEquals?.Name ?? NameOf(initializer.Expression))?.Identifier.ValueText;
            if (name is { Length: > 0 })
            {
                string parameter = char.ToLowerInvariant(name[0]) + name.Substring(1);
                string escaped = SyntaxFacts.GetKeywordKind(parameter) == SyntaxKind.None ? parameter : "@" + parameter;
                properties.Add((name, escaped, initializer.Expression));
            }
        }

        string? replacement = null;
        if (lambda is SimpleLambdaExpressionSyntax { Parameter.Identifier.Text: var field }
            && properties.Count == row.Initializers.Count
            && properties.Count > 1)
        {
            replacement = $"{field} => ({JoinedText.Of(properties, property => property.Column)}), "
                + $"({JoinedText.Of(properties, property => property.Parameter)}) => "
                + $"new {{ {JoinedText.Of(properties, property => $"{property.Name} = {property.Parameter}")} }}";
        }

        return new(
            lambda,
            "an anonymous object",
            "select the columns first: 'Select(f => (f.A, f.B), (a, b) => new { … })'",
            replacement);
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member => member.Name,
        _ => null,
    };
}
