using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.DateFormats;

/// <summary>
/// Checks strings that become a date or timestamp in a document: in a class, and in comparisons with a property that has no field.
/// <c>BodyAnalyzer</c> checks those in hand-written requests.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DateAnalyzer() : CSharpAnalyzer(DateRules.Values)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var documents = new DateDocuments(domo);
        start.RegisterSyntaxNodeAction(context => CheckAssignment(context, documents), SyntaxKind.SimpleAssignmentExpression);
        start.RegisterSyntaxNodeAction(
            context => CheckConstructor(context, documents),
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression);
        start.RegisterSyntaxNodeAction(context => CheckContent(context, domo), SyntaxKind.InvocationExpression);
        start.RegisterSyntaxNodeAction(context => CheckProperty(context, domo), SyntaxKind.ElementAccessExpression);
    }

    /// <summary>Checks <c>deal.Closed = "…"</c>, including in initializers.</summary>
    private static void CheckAssignment(SyntaxNodeAnalysisContext context, DateDocuments documents)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        string? name = assignment.Left switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        };
        if (MayBeText(assignment.Right) && name is not null && documents.MayBeDate(name)
            && context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is IPropertySymbol property
            && documents.TargetOf(property) is { } target)
        {
            FlowOf(context).Check(assignment.Right, target);
        }
    }

    /// <summary>Checks <c>new Deal("…", "…")</c>: parameters of a record, or of a class with a property of the same name.</summary>
    private static void CheckConstructor(SyntaxNodeAnalysisContext context, DateDocuments documents)
    {
        var creation = (BaseObjectCreationExpressionSyntax)context.Node;
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments } || !HasText(arguments)
            || context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !documents.IsDocument(constructor.ContainingType))
        {
            return;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameColon is { } named ? named.Name.Identifier.ValueText
                : i < constructor.Parameters.Length ? constructor.Parameters[i].Name
                : null;
            if (MayBeText(arguments[i].Expression) && documents.TargetOf(constructor.ContainingType, name) is { } target)
            {
                FlowOf(context).Check(arguments[i].Expression, target);
            }
        }
    }

    /// <summary>Checks the objects in a call that writes documents with a System.Text.Json contract.</summary>
    private static void CheckContent(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (DocumentUses.Of(context.Node, context.SemanticModel, domo, context.CancellationToken) is not { Writes: true } use
            || domo.Names?.Collections.Find(use.Collection) is not { Count: > 0 } collections)
        {
            return;
        }

        var columns = new DocumentColumns(collections);
        var properties = DocumentProperty.Of(use.Type, columns, use.Writing);
        var scope = context.Node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } ? next : context.Node;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax
                {
                    Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax left, Right: var value,
                }
                && MayBeText(value)
                && context.SemanticModel.GetSymbolInfo(left, context.CancellationToken).Symbol is { } symbol
                && properties.Find(property => SymbolEqualityComparer.Default.Equals(property.Symbol, symbol)) is { JsonName: { } name }
                && DateTarget.Of(columns, columns.Find(name)) is { } target)
            {
                FlowOf(context).Check(value, target);
            }
        }
    }

    /// <summary>Checks <c>c["closed"] == "…"</c>, even if the property also has a field.</summary>
    private static void CheckProperty(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        var access = (ElementAccessExpressionSyntax)context.Node;
        if (access is
            {
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }],
                Parent: BinaryExpressionSyntax comparison,
            }
            && (comparison.Left == access ? comparison.Right : comparison.Left) is var value && MayBeText(value)
            && context.SemanticModel.GetTypeInfo(access, context.CancellationToken).Type is { Name: "DocumentValueField" }
            && domo.FindClientAround(access, context.SemanticModel, context.CancellationToken) is { } client
            && domo.Names?.Collections.Find(client.Alias) is { Count: > 0 } collections
            && new DocumentColumns(collections) is var columns
            && DateTarget.Of(columns, columns.Find(name)) is { } target)
        {
            FlowOf(context).Check(value, target with { QueryOperator = OperatorOf(comparison) });
        }
    }

    private static string? OperatorOf(BinaryExpressionSyntax comparison) => comparison.Kind() switch
    {
        SyntaxKind.LessThanExpression => "$lt",
        SyntaxKind.LessThanOrEqualExpression => "$lte",
        SyntaxKind.GreaterThanExpression => "$gt",
        SyntaxKind.GreaterThanOrEqualExpression => "$gte",
        _ => null,
    };

    private static bool HasText(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (IsText(argument.Expression))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether an expression may be a string, by its syntax only.</summary>
    private static bool MayBeText(ExpressionSyntax expression) =>
        IsText(expression) || expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax;

    /// <summary>Returns whether an expression is a string, or very likely one.</summary>
    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value is string,
        InterpolatedStringExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } =>
            DateFormat.MakesText(member.Name.Identifier.ValueText),
        _ => false,
    };

    private static DateFlow FlowOf(SyntaxNodeAnalysisContext context) =>
        new(context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
}
