using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>
/// Suggests the intended member for names that the client does not have, and corrections for calls that do not compile. Checks only
/// operations that the compiler marks as errors, and awaited expressions.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownMemberAnalyzer() : CSharpAnalyzer(GuessRules.Messages)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var types = new ClientTypes(domo);
        start.RegisterOperationAction(context => CheckInvalid(context, types), OperationKind.Invalid);
        start.RegisterOperationAction(context => CheckAwait(context, (IAwaitOperation)context.Operation, types), OperationKind.Await);
    }

    private static void CheckInvalid(OperationAnalysisContext context, ClientTypes types)
    {
        var place = PlaceOf(context.Operation.Syntax);
        if (context.Operation.SemanticModel is not { } model || IsPartOfInvalid(context.Operation, place))
        {
            return;
        }

        var check = new GuessCheck(types, model, context.ReportDiagnostic, context.CancellationToken);
        if (place is SimpleNameSyntax name)
        {
            check.CheckName(name);
        }
        else if (place is BaseObjectCreationExpressionSyntax creation)
        {
            check.CheckCreation(creation);
        }
    }

    /// <summary>Returns the node to check: the name of a call or member, or an object creation.</summary>
    private static SyntaxNode PlaceOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => PlaceOf(call.Expression),
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        _ => syntax,
    };

    /// <summary>Returns whether an operation is part of another invalid one with the same node to check.</summary>
    private static bool IsPartOfInvalid(IOperation operation, SyntaxNode place)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == OperationKind.Invalid && PlaceOf(outer.Syntax) == place)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckAwait(OperationAnalysisContext context, IAwaitOperation operation, ClientTypes types)
    {
        if (operation is not { Syntax: AwaitExpressionSyntax syntax, SemanticModel: { } model, Operation.Type: { } type })
        {
            return;
        }

        var call = Unwrapped(syntax.Expression) as InvocationExpressionSyntax;
        var method = call is null ? null : model.GetSymbolInfo(call, context.CancellationToken).Symbol as IMethodSymbol;
        string name = method?.Name ?? PlaceOf(syntax.Expression).ToString();
        bool isQuery = types.Contains(type) && ClientTypes.HasMember(type, "GetAsyncEnumerator");
        if (isQuery || (types.Contains(method?.ContainingType) && type.Name == "IAsyncEnumerable"))
        {
            if (model.GetAwaitExpressionInfo(syntax).GetAwaiterMethod is null)
            {
                string text = syntax.Expression + ".ToListAsync()";
                context.ReportDiagnostic(Report.Create(
                    GuessRules.WrongResult,
                    syntax.Expression.GetLocation(),
                    model.Binds(syntax.Expression, text) ? text : null,
                    name,
                    isQuery ? "a query, not a task" : "a sequence, not a task",
                    "enumerate it with 'await foreach', or call 'ToListAsync()'"));
            }
        }
        else if (types.Contains(method?.ContainingType)
            && type is INamedTypeSymbol { TypeArguments: [{ Name: "Stream" or "DownloadStream" }] })
        {
            var converted = model.GetTypeInfo(syntax, context.CancellationToken).ConvertedType;
            if (converted?.SpecialType == SpecialType.System_String)
            {
                context.ReportDiagnostic(Report.Create(
                    GuessRules.WrongResult,
                    syntax.Expression.GetLocation(),
                    replacement: null,
                    name,
                    "a stream, not a string",
                    "read it with 'await new StreamReader(stream).ReadToEndAsync()'"));
            }
        }
    }

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
