using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Secrets;

/// <summary>Finds developer tokens and session IDs in literals, by their appearance and the name of their target.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer() : CSharpAnalyzer([SecretRules.HardCodedToken.Message])
{
    private static readonly string[] Headers = ["X-DOMO-Developer-Token", "X-DOMO-Ryuu-Session", "X-DOMO-Ryuu-Token"];
    private static readonly string[] HeaderConstants = ["SessionHeaders.Session", "SessionHeaders.Token"];

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(Check, SyntaxKind.StringLiteralExpression);

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (RandomText.Is(literal.Token.ValueText) && TargetOf(literal) is { } target)
        {
            context.ReportDiagnostic(Report.Create(SecretRules.HardCodedToken.Message, literal.GetLocation(), replacement: null, target));
        }
    }

    /// <summary>
    /// Returns the name of the token or session that a literal is assigned to, or null. The value may be nested in calls and lambdas:
    /// <c>DeveloperTokenSource = _ => new("…")</c>.
    /// </summary>
    private static string? TargetOf(ExpressionSyntax literal)
    {
        for (SyntaxNode node = literal;
            node.Parent is { } parent and not StatementSyntax { Parent: not LambdaExpressionSyntax and not BlockSyntax };
            node = parent)
        {
            string? name = parent switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } =>
                    Header(key),
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } =>
                    Header(key),
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText,
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left.Name.Identifier.ValueText,
                ArgumentSyntax { NameColon.Name: var argument } => argument.Identifier.ValueText,
                ArgumentListSyntax { Arguments: [{ Expression: var key }, var value] } when value == node => Header(key),
                InitializerExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                    Expressions: [var key, var value],
                }
                    when value == node => Header(key),
                MemberAccessExpressionSyntax or MemberDeclarationSyntax => "",
                _ => null,
            };
            if (name is not null)
            {
                return IsToken(name) ? name : null;
            }
        }

        return null;
    }

    private static string? Header(ExpressionSyntax key)
    {
        if (key is LiteralExpressionSyntax { Token.Value: string text })
        {
            return Array.Find(Headers, header => header.Equals(text, StringComparison.OrdinalIgnoreCase));
        }

        string path = key.ToString();
        return Array.Find(HeaderConstants, constant => path.EndsWith(constant, StringComparison.Ordinal));
    }

    private static bool IsToken(string name) =>
        Has(name, "developertoken") || Has(name, "developer_token") || Has(name, "developer-token") || Has(name, "ryuu")
        || Has(name, "SessionHeaders") || Has(name, "sessionid") || Has(name, "session_id")
        || (Has(name, "domo") && (Has(name, "token") || Has(name, "session")));

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
