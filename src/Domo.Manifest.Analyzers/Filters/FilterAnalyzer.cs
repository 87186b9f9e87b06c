using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.Documents;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Filters;

/// <summary>Checks the JSON literals passed to <c>DocumentFilter.Parse</c> or sent to the query and update endpoints.</summary>
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
