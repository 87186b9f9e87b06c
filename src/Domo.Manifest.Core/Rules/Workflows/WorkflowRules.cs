using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Workflows;

/// <summary>Rules about the binding of an alias to a workflow.</summary>
internal sealed class WorkflowRules() : MappingRuleSet(MappingKind.Workflows)
{
    public static readonly Rule StartNameMissing = new(
        "DOMO4003",
        RuleSeverity.Warning,
        "Workflow without 'startName'",
        "{0} has a 'modelId' but {1} 'startName', so starting it fails with 404. Add the name of its start event.")
    {
        Why = "A workflow may have several start events, and `startName` chooses one. Authors report its absence as the most common "
            + "cause of a 404; Domo's own editor always writes it.",
        Bad = MappingExamples.Workflows(
            """⟦{⟧ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "parameters": [] }"""),
        Good = MappingExamples.Workflows(
            """{ "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start", "parameters": [] }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [StartNameMissing, PropertyNameRules.Misspelt];

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        bool hasModelId = entry.TryGetMember("modelId", out var modelId);
        if (entry.TryGetMember("workflowId", out var workflowId) && (!hasModelId || modelId!.Value.Kind == JsonKind.Null))
        {
            var fix = hasModelId ? null : JsonEdits.Rename(workflowId, "modelId");
            context.Report(PropertyNameRules.Misspelt, workflowId.NameSpan, fix, workflowId.Name, " of " + Describe(entry), "modelId");
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
                context.Report(StartNameMissing, entry.Opening, null, DescribeFirst(entry), "no");
                break;
            case JsonString { Value.Length: 0 } or { Kind: JsonKind.Null }:
                context.Report(StartNameMissing, entry.Find(Spellings.StartName)!.Value.Span, null, DescribeFirst(entry), "an empty");
                break;
        }
    }
}
