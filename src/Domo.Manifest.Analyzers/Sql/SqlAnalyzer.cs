using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Sql;

/// <summary>Checks SQL that is passed to the client, as a string or interpolated, or sent in a hand-written request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlAnalyzer() : CSharpAnalyzer(SqlRules.Messages)
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo), SqlText.Takers);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        if (SqlText.Of(context.Node, domo, context.SemanticModel, context.CancellationToken) is { } sql)
        {
            var text = StringExpression.Read(sql.Text, context.SemanticModel, context.CancellationToken);
            if (IsJson(text))
            {
                return;
            }

            var datasets = sql.Alias is null ? null : domo.Names?.Datasets.Find(sql.Alias);
            SqlCheck.Run(text, context.Node.SyntaxTree, sql.Alias, datasets ?? [], context.ReportDiagnostic);
        }
    }

    /// <summary>Returns whether a string is JSON instead of SQL, which <c>BodyAnalyzer</c> reports.</summary>
    private static bool IsJson(MappedText text) => text.Value.TrimStart() is ['{' or '[' or '"', ..];
}
