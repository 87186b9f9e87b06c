using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateValues;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>
/// Checks the literals that <c>DocumentFilter.Parse</c> is given, and those that a request sends to the endpoints of queries and updates.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FilterAnalyzer() : CSharpAnalyzer([.. FilterJsonRules.Messages, .. UpdateJsonRules.Messages, .. DateRules.Messages])
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo), FilterText.Takers);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (FilterText.Of(context.Node, domo, context.SemanticModel, context.CancellationToken) is { } filter)
        {
            var text = StringExpression.Read(filter.Text, context.SemanticModel, context.CancellationToken);
            var collections = filter.Collection is null ? null : domo.Names?.Collections.Find(filter.Collection);
            var dates = new DateFlow(context.SemanticModel, context.ReportDiagnostic, context.CancellationToken);
            FilterCheck.Run(text, filter, new DocumentColumns(collections ?? []), dates, context.ReportDiagnostic);
        }
    }
}
