using System.Globalization;
using Domo.Manifest.Analyzers.Bodies;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Domo.Manifest.Rules.General;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>
/// Checks hand-written URLs of Domo endpoints that are passed to <c>HttpClient</c>, JavaScript, or a method of the project that wraps
/// these.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer() : CSharpAnalyzer([.. EndpointRules.Messages, .. DataQueryRules.Messages, .. DateRules.Values])
{
    /// <summary>Gets the ID of the rule that suggests the emitted client.</summary>
    internal static string HasClientId => EndpointRules.HasClient.Id;

    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo)
    {
        var product = new ProductAddress(start.Compilation);
        start.RegisterSyntaxNodeAction(
            context => Check(context, domo, product), SyntaxKind.StringLiteralExpression, SyntaxKind.InterpolatedStringText);
    }

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo, ProductAddress product)
    {
        var token = context.Node is LiteralExpressionSyntax literal
            ? literal.Token
            : ((InterpolatedStringTextSyntax)context.Node).TextToken;
        bool mayBeProduct = ProductAddress.MayBe(token.ValueText);
        if (!mayBeProduct && !EndpointAddress.MayBeIn(token.ValueText))
        {
            return;
        }

        var leaf = context.Node as ExpressionSyntax ?? (ExpressionSyntax)context.Node.Parent!;
        var root = StringExpression.RootOf(leaf);
        var text = StringExpression.Read(root, context.SemanticModel, context.CancellationToken);
        if (mayBeProduct)
        {
            CheckProduct(context, domo, product, root, text);
        }
        else if (EndpointAddress.Read(text) is { } address && RequestSink.Takes(root, context.SemanticModel, context.CancellationToken))
        {
            Check(context, domo, root, address);
        }
    }

    private static void CheckProduct(
        SyntaxNodeAnalysisContext context, DomoCompilation domo, ProductAddress product, ExpressionSyntax root, MappedText text)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (domo.Names is not null
            && ProductAddress.MayBe(text.Value)
            && (RequestSink.Takes(root, model, cancellationToken) || RequestSink.IsClientPath(root, domo, model, cancellationToken))
            && product.Find(text, root, model, cancellationToken) is { } path)
        {
            context.ReportDiagnostic(Report.Create(
                EndpointRules.ProductAddress.Message, root.SyntaxTree, path.Span, null, path.Value.Replace(MappedText.Hole, '…')));
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo, ExpressionSyntax root, EndpointAddress address)
    {
        bool isClean = true;
        string alias = address.Alias.Value;
        var names = domo.Names;
        if (names is not null && !IsDeclared(names, address.Kind, alias, out string? meant))
        {
            ReportAt(
                EndpointRules.UnknownAlias.Message, address.Alias.Span, Report.Plain(meant),
                WordOf(address.Kind), alias, Report.DidYouMean(meant));
        }

        if (address is { Kind: EndpointKind.Data, Query: { } query })
        {
            var fields = names is null ? null : DeclaredFields.Of(names.Datasets.Find(alias));
            var dates = new DateFlow(context.SemanticModel, ReportFinding, context.CancellationToken);
            new DataQueryCheck(alias, fields, ReportAt, (span, target) => dates.CheckHole(root, span, target)).Run(query);
        }

        if (isClean && domo.FindClient(ListOf(address.Kind), alias) is { Root: { } app, Path: { } path } client)
        {
            string message = SafeText.OneLine(string.Format(
                CultureInfo.InvariantCulture, EndpointRules.HasClient.Message.Format, AddressOf(root), app.Name + "." + path));
            var call = BodyTranslation.Of(root, address, path, client, domo, context.SemanticModel, context.CancellationToken)
                ?? ClientCall.Of(address, path, client);
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.Of(EndpointRules.HasClient), root.GetLocation(), call?.Write(app), message));
        }

        void ReportFinding(Diagnostic diagnostic)
        {
            isClean = false;
            context.ReportDiagnostic(diagnostic);
        }

        void ReportAt(RuleMessage message, TextSpan span, string? replacement, params string[] arguments)
        {
            ReportFinding(Report.Create(message, root.SyntaxTree, span, replacement, arguments));
        }
    }

    private static string AddressOf(ExpressionSyntax root) => root.ToString().Trim('$', '@', '"');

    private static bool IsDeclared(DeclaredNames names, EndpointKind kind, string alias, out string? meant)
    {
        switch (kind)
        {
            case EndpointKind.Collection:
                // The app may create other collections at run time.
                meant = names.Collections.Nearest(alias);
                return meant is null || names.Collections.Find(alias).Count > 0;
            case EndpointKind.Function:
                meant = names.Packages.Nearest(alias);
                return Uuids.IsUuid(alias) || names.Packages.Find(alias).Count > 0;
            case EndpointKind.Workflow:
                meant = names.Workflows.Nearest(alias);
                return names.Workflows.Find(alias).Count > 0;
            default:
                meant = names.FindId(alias)?.Alias ?? names.Datasets.Nearest(alias);
                return names.Datasets.Find(alias).Count > 0;
        }
    }

    private static string ListOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Collection => Spellings.Collections.Name,
        EndpointKind.Function => Spellings.Packages.Name,
        EndpointKind.Workflow => Spellings.Workflows.Name,
        _ => Spellings.Datasets.Name,
    };

    private static string WordOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Collection => "collection",
        EndpointKind.Function => "function",
        EndpointKind.Workflow => "workflow",
        _ => "dataset",
    };
}
