using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

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
    public void A_documented_entry_is_silent(string members) => Assert.Empty(OfEntry("\"alias\": \"w\", \"parameters\": [], " + members));

    [Theory]
    [InlineData("\"alias\": \"w\"", "DOMO4050")]
    [InlineData("\"alias\": \"w\", \"parameters\": null", "DOMO4050")]
    [InlineData("\"alias\": \"w\", \"Parameters\": []", "DOMO4004")]
    [InlineData("\"alias\": \"w\", \"params\": []", "DOMO4004")]
    [InlineData("\"alias\": \"w\", \"parameters\": \"none\"", "DOMO4051")]
    [InlineData("\"alias\": \"w\", \"parameters\": [ 5 ]", "DOMO4052")]
    [InlineData("\"parameters\": []", "DOMO4010")]
    [InlineData("\"alais\": \"w\", \"parameters\": []", "DOMO4004")]
    [InlineData("\"alias\": null, \"parameters\": []", "DOMO4011")]
    [InlineData("\"alias\": true, \"parameters\": []", "DOMO4012")]
    [InlineData("\"alias\": \" \", \"parameters\": []", "DOMO4011")]
    [InlineData("\"alias\": \"your-workflow-alias\", \"parameters\": []", "DOMO4013")]
    [InlineData("\"alias\": \"a b\", \"parameters\": []", "DOMO4014")]
    [InlineData("\"alias\": \"a.b\", \"parameters\": []", "DOMO4014")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"\"", "DOMO4022")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \" " + Id + "\"", "DOMO4021")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": 5", "DOMO4021")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"YOUR_WORKFLOW_ID\"", "DOMO4020")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"00000000-0000-0000-0000-000000000000\", \"startName\": \"s\"", "DOMO4020")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"workflowId\": \"" + Id + "\", \"startName\": \"s\"", "DOMO4040")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\"", "DOMO4041")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\", \"startName\": \"\"", "DOMO4041")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"modelId\": \"" + Id + "\", \"startname\": \"s\"", "DOMO4003")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": \"latest\"", "DOMO4030")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": 1.2", "DOMO4030")]
    [InlineData("\"alias\": \"w\", \"parameters\": [], \"version\": []", "DOMO4030")]
    public void One_fault_gives_one_finding(string members, string id) => Assert.Equal(id, Assert.Single(OfEntry(members)).Rule.Id);

    [Theory]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("{}", "DOMO4001")]
    [InlineData("\"w\"", "DOMO4001")]
    [InlineData("[ null ]", "DOMO4002")]
    [InlineData("[ 5 ]", "DOMO4002")]
    [InlineData("[ [] ]", "DOMO4002")]
    public void The_list_is_a_list_of_objects_or_null(string list, string? id) =>
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

        Assert.Equal(["DOMO4013", "DOMO4015", "DOMO4016", "DOMO4013"], Check(Text).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("domo.types.json")]
    [InlineData("manifestOverrides.json")]
    public void Other_files_are_not_checked(string path) =>
        Assert.DoesNotContain(
            ManifestLinter.Check(new LintFile(path, """{ "workflowsMapping": [ {} ], "packagesMapping": [ {} ] }""")),
            finding => finding.Rule.Category is RuleCategory.Workflows or RuleCategory.Packages);

    private static List<Finding> OfEntry(string members) => Check("{ \"workflowsMapping\": [ { " + members + " } ] }");

    private static List<Finding> Check(string text) =>
        [.. ManifestLinter.Check(new LintFile("manifest.json", text)).Where(finding => finding.Rule.Category == RuleCategory.Workflows)];
}
