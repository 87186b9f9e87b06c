using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The rules about Code Engine functions.</summary>
public class PackagesRulesTests
{
    private const string Id = "b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e";
    private const string Output = "\"output\": { \"alias\": \"r\", \"type\": \"object\" }";

    [Theory]
    [InlineData("\"name\": \"p\"")]
    [InlineData("\"name\": \"p\", \"packageId\": \"" + Id + "\", \"version\": null, \"functionName\": \"g\"")]
    [InlineData("\"name\": \"p\", \"packageId\": \"" + Id + "\", \"functionName\": \"g\"")]
    [InlineData("\"name\": \"p\", \"packageId\": \"" + Id + "\", \"version\": \"1.0.0\", \"functionName\": \"g\"")]
    public void Accepts_a_documented_entry(string members) => Assert.Empty(OfEntry(members + ", \"parameters\": [], " + Output));

    [Theory]
    [InlineData("\"packageId\": \"" + Id + "\"", " has no 'functionName', ")]
    [InlineData("\"packageId\": null, \"functionName\": \"g\"", " has no 'packageId', ")]
    [InlineData("\"packageId\": null, \"functionName\": null, \"version\": null, \"name\": \"p\"", " has no 'packageId' and no 'functionName', ")]
    [InlineData("\"version\": \"1.0.0\"", " has no 'packageId' and no 'functionName', ")]
    [InlineData("\"packageId\": \"" + Id + "\", \"functionName\": \"\"", " has no 'functionName', ")]
    public void Reports_an_incomplete_binding_once(string members, string message)
    {
        var finding = Assert.Single(OfEntry(members + ", \"parameters\": [], " + Output));

        Assert.Equal("DOMO4004", finding.Rule.Id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"packageId\": \"\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5019")]
    [InlineData("\"packageId\": \"p\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5008")]
    [InlineData("\"packageId\": \"<package id>\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5003")]
    [InlineData("\"packageId\": \"" + Id + "\", \"function\": \"g\", \"parameters\": [], " + Output, "DOMO5005")]
    [InlineData("\"packageID\": \"" + Id + "\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5005")]
    [InlineData("\"parameters\": []", "DOMO4011")]
    [InlineData("\"parameters\": [], \"output\": null", "DOMO4011")]
    [InlineData("\"parameters\": [], \"outputs\": {}", "DOMO5007")]
    [InlineData("\"parameters\": [], \"output\": []", "DOMO5001")]
    [InlineData("\"parameters\": [], \"output\": [ {}, {} ]", "DOMO5001")]
    [InlineData("\"parameters\": [], \"output\": \"text\"", "DOMO5001")]
    [InlineData("\"parameters\": [], \"output\": true", "DOMO5001")]
    [InlineData("\"parameters\": [], \"output\": { \"type\": \"text\" }", "DOMO4012")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": null, \"type\": \"text\" }", "DOMO4012")]
    [InlineData("\"parameters\": [], \"output\": { \"Alias\": \"r\", \"type\": \"text\" }", "DOMO5007")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\" }", "DOMO4030")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\", \"type\": \"object\", \"children\": [ { \"alias\": \"x\", \"type\": \"string\" } ] }", "DOMO4031")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\", \"type\": \"object\", \"children\": [ {  \"type\": \"text\" } ] }", "DOMO4020")]
    public void Reports_one_error_once(string members, string id) => Assert.Equal(id, Assert.Single(OfEntry(members)).Rule.Id);

    [Fact]
    public void The_fix_of_an_output_that_is_only_a_type_keeps_the_type()
    {
        const string Text = "{ \"packagesMapping\": [ { \"alias\": \"f\", \"parameters\": [], \"output\": \"number\" } ] }";

        string corrected = Assert.Single(Check(Text)).Fix!.ApplyTo(Text);

        Assert.Contains("\"type\": \"number\"", corrected, StringComparison.Ordinal);
        Assert.Empty(Check(corrected));
    }

    [Fact]
    public void Reports_the_version_that_differs_from_most_functions()
    {
        string text = "{ \"packagesMapping\": ["
            + string.Join(',', Entry("a", "1.0.0"), Entry("b", "1.0.0"), Entry("c", "1.1.0"), Entry("d", null))
            + "] }";

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO4005", finding.Rule.Id);
        Assert.Equal("Function 'c' is bound to version '1.1.0' of its package, but 2 other functions use '1.0.0'; use the same version", finding.Message);
    }

    [Fact]
    public void The_newest_version_wins_a_tie()
    {
        string text = "{ \"packagesMapping\": [" + Entry("a", "1.10.0") + "," + Entry("b", "1.9.0") + "] }";

        Assert.Contains("1 other function uses '1.10.0'", Assert.Single(Check(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number", "text", true)]
    [InlineData("number", "number", false)]
    [InlineData("account", "ACCOUNT", false)]
    public void Reports_one_name_with_two_types(string first, string second, bool isFound)
    {
        string text = "{ \"packageMapping\": [" + Typed("a", first) + "," + Typed("b", second) + "] }";

        Assert.Equal(isFound ? ["DOMO4006"] : [], Check(text).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("[ { \"alias\": \"r\", \"type\": \"text\" } ]", "'output' of function 'f' must be an object, not an array")]
    [InlineData("[ {}, {} ]", "'output' of function 'f' must be one object with the values as 'children', not an array")]
    [InlineData("\"text\"", "'output' of function 'f' must be an object, not the string \"text\"")]
    public void Suggests_a_correction_for_an_output_of_the_wrong_kind(string output, string message)
    {
        var finding = Assert.Single(OfEntry("\"parameters\": [], \"output\": " + output));

        Assert.Equal("DOMO5001", finding.Rule.Id);
        Assert.Equal(message, finding.Message);
    }

    private static string Typed(string alias, string type) =>
        $$"""{ "alias": "{{alias}}", "parameters": [ { "alias": "x", "type": "{{type}}", "isList": false } ], {{Output}} }""";

    private static string Entry(string alias, string? version) =>
        $$"""{ "alias": "{{alias}}", "packageId": "{{Id}}", "functionName": "{{alias}}", "version": {{(version is null ? "null" : "\"" + version + "\"")}}, "parameters": [], {{Output}} }""";

    private static List<Finding> OfEntry(string members) => Check("{ \"packagesMapping\": [ { \"alias\": \"f\", " + members + " } ] }");

    private static List<Finding> Check(string text) =>
        [.. ManifestLinter.Check(new LintFile("manifest.json", text))
            .Where(finding => finding.Rule.Category is RuleCategory.Workflows or RuleCategory.General)];
}
