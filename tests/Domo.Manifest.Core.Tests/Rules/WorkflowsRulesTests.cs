using Domo.Manifest.Rules;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The rules about workflows.</summary>
public class WorkflowsRulesTests
{
    private const string Id = "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10";

    [Theory]
    [InlineData("\"modelId\": null, \"version\": null")]
    [InlineData("\"modelId\": \"" + Id + "\", \"version\": \"1.0.2\", \"startName\": \"Start\"")]
    [InlineData("\"modelId\": \"" + Id + "\", \"version\": null, \"startName\": \"Start\"")]
    [InlineData("\"_note\": \"mine\"")]
    [InlineData("\"modelId\": \"" + Id + "\", \"workflowId\": \"" + Id + "\", \"startName\": \"Start\"")]
    public void Accepts_a_documented_entry(string members) => Assert.Empty(OfEntry("\"alias\": \"w\", \"parameters\": [], " + members));

    [Theory]
    [InlineData("\"alias\": \"w\"", "DOMO4010")]
    [InlineData("\"alias\": \"w\", \"parameters\": null", "DOMO4010")]
    [InlineData("\"alias\": \"w\", \"Parameters\": []", "DOMO5007")]
    [InlineData("\"alias\": \"w\", \"params\": []", "DOMO5007")]
    [InlineData("\"alias\": \"w\", \"parameters\": \"none\"", "DOMO5001")]
    [InlineData("\"alias\": \"w\", \"parameters\": [ 5 ]", "DOMO5001")]
    [InlineData("\"parameters\": []", "DOMO5010")]
    [InlineData("\"alais\": \"w\", \"parameters\": []", "DOMO5007")]
    [InlineData("\"alias\": null, \"parameters\": []", "DOMO5013")]
    [InlineData("\"alias\": true, \"parameters\": []", "DOMO5012")]
    [InlineData("\"alias\": \" \", \"parameters\": []", "DOMO5013")]
    [InlineData("\"alias\": \"your-workflow-alias\", \"parameters\": []", "DOMO5014")]
    [InlineData("\"alias\": \"a b\", \"parameters\": []", "DOMO5015")]
    [InlineData("\"alias\": \"a.b\", \"parameters\": []", "DOMO5015")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"\"", "DOMO5019")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \" " + Id + "\"", "DOMO5008")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": 5", "DOMO5008")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"YOUR_WORKFLOW_ID\"", "DOMO5003")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"00000000-0000-0000-0000-000000000000\", \"startName\": \"s\"", "DOMO5003")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"workflowId\": \"" + Id + "\", \"startName\": \"s\"", "DOMO5005")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\"", "DOMO4003")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\", \"startName\": \"\"", "DOMO4003")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\", \"startname\": \"s\"", "DOMO5005")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": \"latest\"", "DOMO4001")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": 1.2", "DOMO4001")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": []", "DOMO4001")]
    public void Reports_one_error_once(string members, string id) => Assert.Equal(id, Assert.Single(OfEntry(members)).Rule.Id);

    [Theory]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{}", "DOMO5001")]
    [InlineData("\"w\"", "DOMO5001")]
    [InlineData("[ null ]", "DOMO5001")]
    [InlineData("[ 5 ]", "DOMO5001")]
    [InlineData("[ [] ]", "DOMO5001")]
    public void Accepts_only_a_list_of_objects_or_null(string list, string? id) =>
        Assert.Equal(id is null ? [] : [id], Check("{ \"workflowMapping\": " + list + " }").Select(finding => finding.Rule.Id));

    [Fact]
    public void Aliases_under_both_spellings_of_the_list_clash()
    {
        const string Text = """
            {
              "workflowsMapping": [ { "alias": "w", "parameters": [] }, { "alias": "<alias>", "parameters": [] } ],
              "workflowMapping": [ { "alias": "w", "parameters": [] }, { "alias": "W", "parameters": [] }, { "alias": "<alias>", "parameters": [] } ]
            }
            """;

        Assert.Equal(["DOMO5014", "DOMO5016", "DOMO5017", "DOMO5014"], Check(Text).Select(finding => finding.Rule.Id));
    }

    /// <summary>The shared rules for workflows and functions.</summary>
    [Theory]
    [InlineData(""" "workflowsMapping": ⟦{ "alias": "w", "parameters": [] }⟧ """, "DOMO5001", "'workflowsMapping' must be an array, not an object")]
    [InlineData(""" "packagesMapping": ⟦"f"⟧ """, "DOMO5001", "'packagesMapping' must be an array, not the string \"f\"")]
    [InlineData(""" "workflowsMapping": [ ⟦"approve"⟧ ] """, "DOMO5001", "A workflow in 'workflowsMapping' must be an object, not the string \"approve\"")]
    [InlineData(""" "packageMapping": [ ⟦null⟧ ] """, "DOMO5001", "A function in 'packageMapping' must be an object, not null")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": ⟦{ "aliasedName": "a", "type": "number" }⟧ } ] """, "DOMO5001", "'parameters' of workflow 'w' must be an array, not an object")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ ⟦5⟧ ] } ] """, "DOMO5001", "A parameter of workflow 'w' must be an object, not the number 5")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": ⟦7⟧, "type": "number" } ] } ] """, "DOMO5002", "'aliasedName' of parameter '7' of workflow 'w' must be a string, not the number 7")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": ⟦["number"]⟧ } ] } ] """, "DOMO5002", "'type' of parameter 'a' of workflow 'w' must be a string, not an array")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": "number", "list": ⟦"false"⟧ } ] } ] """, "DOMO5002", "'list' of parameter 'a' of workflow 'w' must be false, not the string \"false\"")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": "object", "children": ⟦{}⟧ } ] } ] """, "DOMO5002", "'children' of parameter 'a' of workflow 'w' must be an array, not an object")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "modelId": ⟦"<id>"⟧, "startName": "s", "parameters": [] } ] """, "DOMO5003", "Unreplaced placeholder '<id>' in 'modelId' of workflow 'w'")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "modelId": ⟦"approval"⟧, "startName": "s", "parameters": [] } ] """, "DOMO5008", "'approval' is not a valid workflow ID. Copy the UUID of the workflow from Domo.")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "modelId": ⟦""⟧, "startName": "s", "parameters": [] } ] """, "DOMO5019", "'modelId' of workflow 'w' is empty. Choose the workflow when you wire the app, or copy the UUID of the workflow from Domo.")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", ⟦"Version"⟧: "1.0.2", "parameters": [] } ] """, "DOMO5005", "Unknown property 'Version' of workflow 'w'; did you mean 'version'?")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", ⟦"workflowId"⟧: "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "startName": "s", "parameters": [] } ] """, "DOMO5005", "Unknown property 'workflowId' of workflow 'w'; did you mean 'modelId'?")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", ⟦"parameter"⟧: [] } ] """, "DOMO5007", "Domo ignores 'parameter' of workflow 'w'; rename it to 'parameters'")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", ⟦"owner"⟧: "Sales", "parameters": [] } ] """, "DOMO5006", "Property 'owner' of workflow 'w' has no effect; remove it")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": "number", ⟦"Required"⟧: true } ] } ] """, "DOMO5005", "Unknown property 'Required' of parameter 'a' of workflow 'w'; did you mean 'required'?")]
    [InlineData(""" "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", ⟦"Type"⟧: "number" } ] } ] """, "DOMO5007", "Domo ignores 'Type' of parameter 'a' of workflow 'w'; rename it to 'type'")]
    public void A_shared_rule_names_the_entry(string members, string id, string message)
    {
        var example = MarkedExample.Parse(new RuleExample("{" + members + "}"));

        var finding = Assert.Single(Check(example.File.Text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(example.Span, finding.Span);
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    [InlineData("domo.types.json")]
    [InlineData("manifestOverrides.json")]
    public void Does_not_check_other_files(string path) =>
        Assert.DoesNotContain(
            ManifestLinter.Check(new LintFile(path, """{ "workflowsMapping": [ {} ], "packagesMapping": [ {} ] }""")),
            finding => finding.Rule.Category == RuleCategory.Workflows || finding.Rule.Id == "DOMO5010");

    private static List<Finding> OfEntry(string members) => Check("{ \"workflowsMapping\": [ { " + members + " } ] }");

    private static List<Finding> Check(string text) =>
        [.. ManifestLinter.Check(new LintFile("manifest.json", text))
            .Where(finding => finding.Rule.Category is RuleCategory.Workflows or RuleCategory.General)];
}
