using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>
/// Checks the bodies of hand-written requests: the inputs of workflows and functions, documents, SQL, and the requests whose properties
/// Domo documents.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyAnalyzer() : CSharpAnalyzer(
    [.. BodyRules.Messages, .. DocumentRules.OfBodies, .. DateRules.Values, PromptRules.NoInput.Message])
{
    private protected override void Register(CompilationStartAnalysisContext start, DomoCompilation domo) =>
        start.RegisterSyntaxNodeAction(context => Check(context, domo), WrittenRequest.Kinds);

    private static void Check(SyntaxNodeAnalysisContext context, DomoCompilation domo)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (WrittenRequest.Of(context.Node, domo, model, cancellationToken) is not { } request)
        {
            return;
        }

        var report = new BodyReport(request, model, context.ReportDiagnostic, cancellationToken);
        var reader = new BodyReader(model, cancellationToken);
        if (EndpointAddress.Read(request.Address) is not { } address)
        {
            if (BodyShapes.Find(request) is { } shape && reader.Read(request.Content) is { } other)
            {
                new ShapeCheck(report).Run(other, shape);
            }
        }
        else if (address.Kind == EndpointKind.Sql)
        {
            SqlBodyCheck.Run(request, reader, model, report);
        }
        else if (reader.Read(request.Content) is { } body)
        {
            Check(body, request, address, domo, report);
        }
    }

    private static void Check(BodyValue body, WrittenRequest request, EndpointAddress address, DomoCompilation domo, BodyReport report)
    {
        string alias = address.Alias.Value;
        switch (address.Kind)
        {
            case EndpointKind.Workflow when address.Rest.TrimEnd('/') == "/start":
                InputCheck.Run(
                    body, $"workflow '{alias}'", domo.Names?.Workflows.Find(alias) ?? [], static workflow => workflow.Parameters, report);
                break;
            case EndpointKind.Function when address.Rest.TrimEnd('/').Length == 0:
                InputCheck.Run(
                    body, $"function '{alias}'", domo.Names?.Packages.Find(alias) ?? [], static package => package.Parameters, report);
                break;
            case EndpointKind.Collection:
                new DocumentBodyCheck(request, domo.Names?.Collections.Find(alias) ?? [], report).Run(body, address);
                break;
        }
    }
}
