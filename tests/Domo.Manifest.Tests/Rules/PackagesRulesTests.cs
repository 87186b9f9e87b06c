using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

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
    public void A_documented_entry_is_silent(string members) => Assert.Empty(OfEntry(members + ", \"parameters\": [], " + Output));

    [Theory]
    [InlineData("\"packageId\": \"" + Id + "\"", "no functionName,")]
    [InlineData("\"packageId\": null, \"functionName\": \"g\"", "no packageId,")]
    [InlineData("\"packageId\": null, \"functionName\": null, \"version\": null, \"name\": \"p\"", "no packageId and no functionName,")]
    [InlineData("\"version\": \"1.0.0\"", "no packageId and no functionName,")]
    [InlineData("\"packageId\": \"" + Id + "\", \"functionName\": \"\"", "no functionName,")]
    public void A_half_binding_is_found_once(string members, string message)
    {
        var finding = Assert.Single(OfEntry(members + ", \"parameters\": [], " + Output));

        Assert.Equal("DOMO5040", finding.Rule.Id);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"packageId\": \"\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5022")]
    [InlineData("\"packageId\": \"p\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5021")]
    [InlineData("\"packageId\": \"<package id>\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5020")]
    [InlineData("\"packageId\": \"" + Id + "\", \"function\": \"g\", \"parameters\": [], " + Output, "DOMO5003")]
    [InlineData("\"packageID\": \"" + Id + "\", \"functionName\": \"g\", \"parameters\": [], " + Output, "DOMO5003")]
    [InlineData("\"parameters\": []", "DOMO5060")]
    [InlineData("\"parameters\": [], \"output\": null", "DOMO5060")]
    [InlineData("\"parameters\": [], \"outputs\": {}", "DOMO5004")]
    [InlineData("\"parameters\": [], \"output\": []", "DOMO5061")]
    [InlineData("\"parameters\": [], \"output\": [ {}, {} ]", "DOMO5061")]
    [InlineData("\"parameters\": [], \"output\": \"text\"", "DOMO5061")]
    [InlineData("\"parameters\": [], \"output\": true", "DOMO5061")]
    [InlineData("\"parameters\": [], \"output\": { \"type\": \"text\" }", "DOMO5062")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": null, \"type\": \"text\" }", "DOMO5062")]
    [InlineData("\"parameters\": [], \"output\": { \"Alias\": \"r\", \"type\": \"text\" }", "DOMO5054")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\" }", "DOMO5110")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\", \"type\": \"object\", \"children\": [ { \"alias\": \"x\", \"type\": \"string\" } ] }", "DOMO5112")]
    [InlineData("\"parameters\": [], \"output\": { \"alias\": \"r\", \"type\": \"object\", \"children\": [ {  \"type\": \"text\" } ] }", "DOMO5100")]
    public void One_fault_gives_one_finding(string members, string id) => Assert.Equal(id, Assert.Single(OfEntry(members)).Rule.Id);

    [Fact]
    public void The_fix_of_an_output_that_is_a_type_keeps_the_type()
    {
        const string Text = "{ \"packagesMapping\": [ { \"alias\": \"f\", \"parameters\": [], \"output\": \"number\" } ] }";

        string mended = Assert.Single(Check(Text)).Fix!.ApplyTo(Text);

        Assert.Contains("\"type\": \"number\"", mended, StringComparison.Ordinal);
        Assert.Empty(Check(mended));
    }

    [Fact]
    public void Most_functions_say_which_version_is_the_odd_one()
    {
        string text = "{ \"packagesMapping\": ["
            + string.Join(',', Entry("a", "1.0.0"), Entry("b", "1.0.0"), Entry("c", "1.1.0"), Entry("d", null))
            + "] }";

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5041", finding.Rule.Id);
        Assert.StartsWith("Function 'c' is bound to version 1.1.0 of its package, but the manifest binds 2 functions to version 1.0.0;", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_as_many_functions_the_newest_version_counts()
    {
        string text = "{ \"packagesMapping\": [" + Entry("a", "1.10.0") + "," + Entry("b", "1.9.0") + "] }";

        Assert.Contains("1 function to version 1.10.0", Assert.Single(Check(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number", "text", true)]
    [InlineData("number", "number", false)]
    [InlineData("account", "ACCOUNT", false)]
    public void One_name_of_two_types_is_found(string first, string second, bool isFound)
    {
        string text = "{ \"packageMapping\": [" + Typed("a", first) + "," + Typed("b", second) + "] }";

        Assert.Equal(isFound ? ["DOMO5042"] : [], Check(text).Select(finding => finding.Rule.Id));
    }

    private static string Typed(string alias, string type) =>
        $$"""{ "alias": "{{alias}}", "parameters": [ { "alias": "x", "type": "{{type}}", "isList": false } ], {{Output}} }""";

    private static string Entry(string alias, string? version) =>
        $$"""{ "alias": "{{alias}}", "packageId": "{{Id}}", "functionName": "{{alias}}", "version": {{(version is null ? "null" : "\"" + version + "\"")}}, "parameters": [], {{Output}} }""";

    private static List<Finding> OfEntry(string members) => Check("{ \"packagesMapping\": [ { \"alias\": \"f\", " + members + " } ] }");

    private static List<Finding> Check(string text) =>
        [.. ManifestLinter.Check(new LintFile("manifest.json", text)).Where(finding => finding.Rule.Category == RuleCategory.Packages)];
}
