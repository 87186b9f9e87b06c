using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.ClientUsage;

/// <summary>Identifies calls of the client and of emitted code.</summary>
/// <param name="domo">The compilation.</param>
internal sealed class ClientCalls(DomoCompilation domo)
{
    private static readonly string[] Queries = ["QueryRows", "DocumentSource"];

    /// <summary>The methods that create a query from another one.</summary>
    private static readonly string[] QueryMethods =
    [
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Skip", "Take", "GroupBy", "Unwind", "ByDateGrain", "Select", "As",
        "WithCalendar", "UseBeastModes",
    ];

    /// <summary>Returns whether a method with this name may belong to the client, without binding it.</summary>
    public static bool MayBe(string method) =>
        method.EndsWith("Async", StringComparison.Ordinal) || Array.IndexOf(QueryMethods, method) >= 0;

    /// <summary>Returns the called method if it sends a request and returns a task, or null.</summary>
    public IMethodSymbol? RequestOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && method.ReturnType is { Name: "Task" or "ValueTask" } type
            && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks"
            && IsOfClient(method.ContainingType)
            ? method
            : null;

    /// <summary>Returns whether a type is a query or a response that has not been requested yet.</summary>
    public bool IsQuery(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Array.IndexOf(Queries, current.Name) >= 0
                && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, domo.Library))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a call creates a query, or a response that is requested when enumerated.</summary>
    public bool MakesQuery(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && IsOfClient(method.ContainingType)
        && (IsQuery(method.ReturnType) || method.ReturnType is { Name: "IAsyncEnumerable", ContainingNamespace.Name: "Generic" });

    /// <summary>Removes <c>ConfigureAwait</c> and parentheses from a call.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax outer => Bare(outer.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } member } =>
            Bare(member.Expression),
        _ => expression,
    };

    private bool IsOfClient(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, domo.Library))
            {
                return true;
            }

            foreach (var emitted in domo.Clients)
            {
                if (SymbolEqualityComparer.Default.Equals(current, emitted.Root))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
