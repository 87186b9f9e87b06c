using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Use;

/// <summary>Tells the calls of the client and of emitted code from others.</summary>
/// <param name="domo">The compilation.</param>
internal sealed class ClientCalls(DomoCompilation domo)
{
    private static readonly string[] Queries = ["DataResult", "DocumentSource", "DocumentRows"];

    /// <summary>The methods that make a query of another.</summary>
    private static readonly string[] QueryMethods =
    [
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Skip", "Take", "GroupBy", "Unwind", "ByDateGrain", "Select", "As",
        "WithCalendar", "UseBeastModes",
    ];

    /// <summary>Whether a method of this name may be one of the client, which is told without a look at what it is.</summary>
    public static bool MayBe(string method) =>
        method.EndsWith("Async", StringComparison.Ordinal) || Array.IndexOf(QueryMethods, method) >= 0;

    /// <summary>The method that a call runs, when it sends a request and gives a task; null for others.</summary>
    public IMethodSymbol? RequestOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && method.ReturnType is { Name: "Task" or "ValueTask" } type
            && type.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks"
            && IsOfClient(method.ContainingType)
            ? method
            : null;

    /// <summary>Whether objects of a type are queries, or answers, that nothing has been asked for yet.</summary>
    public bool IsQuery(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Array.IndexOf(Queries, current.Name) >= 0 && SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, domo.Library))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call makes a query, or an answer that is asked for when it is enumerated.</summary>
    public bool MakesQuery(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && IsOfClient(method.ContainingType)
        && (IsQuery(method.ReturnType) || method.ReturnType is { Name: "IAsyncEnumerable", ContainingNamespace.Name: "Generic" });

    /// <summary>A call without the <c>ConfigureAwait</c> behind it.</summary>
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
