using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.Parameters;

namespace Domo.Manifest.Rules.Workflows;

/// <summary>How a workflow's alias is bound to a workflow.</summary>
internal sealed class WorkflowRules() : MappingRuleSet(MappingKind.Workflows)
{
    public static readonly Rule WorkflowId = MappingKind.Workflows.RuleOnEntries(
        "040",
        RuleSeverity.Warning,
        "A workflow has a workflowId instead of a modelId",
        "{0} has a 'workflowId', which Domo does not read here, so the alias starts nothing; rename it to 'modelId'",
        "Domo's type definitions and every manifest that its editor wrote call the id of a workflow modelId. Properties that Domo does not know it ignores.",
        """{ "alias": "approve", ⟦"workflowId"⟧: "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", %behindId%, "parameters": [] }""",
        """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", %behindId%, "parameters": [] }""");

    public static readonly Rule StartNameMissing = MappingKind.Workflows.RuleOnEntries(
        "041",
        RuleSeverity.Warning,
        "A workflow with a modelId has no startName",
        "{0} has a modelId, but {1} startName, and Domo answers 404 when the app starts it; write the name of the workflow's start event",
        "A workflow may have several start events, and startName chooses one. Authors report its absence as the commonest cause of a 404; Domo's own "
            + "editor always writes it.",
        """⟦{⟧ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "parameters": [] }""",
        """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start", "parameters": [] }""");

    public override IReadOnlyList<Rule> Rules { get; } = [WorkflowId, StartNameMissing];

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        bool hasModelId = entry.TryGetMember("modelId", out var modelId);
        if (entry.TryGetMember("workflowId", out var workflowId) && (!hasModelId || modelId!.Value.Kind == JsonKind.Null))
        {
            context.Report(WorkflowId, workflowId.NameSpan, hasModelId ? null : JsonEdits.Rename(workflowId, "modelId"), DescribeFirst(entry));
        }

        bool isBound = entry.Text(Spellings.ModelId) is { } id && Uuids.IsUuid(id);
        if (isBound && !KeyNames.OfWorkflow.HasMisspelt(entry, "startName"))
        {
            CheckStartName(context, entry);
        }
    }

    private void CheckStartName(LintContext context, JsonObject entry)
    {
        switch (entry.Find(Spellings.StartName)?.Value)
        {
            case null:
                context.Report(StartNameMissing, Brace(entry), null, DescribeFirst(entry), "no");
                break;
            case JsonString { Value.Length: 0 } or { Kind: JsonKind.Null }:
                context.Report(StartNameMissing, entry.Find(Spellings.StartName)!.Value.Span, null, DescribeFirst(entry), "an empty");
                break;
        }
    }
}
