using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Cases of the rules about accounts and actions beyond their examples.</summary>
public class AccountsRulesTests
{
    [Theory]
    [InlineData("accountMapping", "[]")]
    [InlineData("accountsMapping", "null")]
    [InlineData("accountsMapping", """[{ "alias": "sheets", "dataProviderType": "google-sheets" }]""")]
    [InlineData("accountMapping", """[{ "alias": "sheets", "provider": "google-sheets", "tokenType": "x", "password": "" }]""")]
    [InlineData("accounts", "[]")]
    [InlineData("actionMapping", "[]")]
    [InlineData("actionsMapping", """[{ "alias": "addRow" }, { "alias": "removeRow" }]""")]
    public void Accepts_documented_entries(string name, string list) => Assert.Empty(Ids(name, list));

    [Theory]
    [InlineData("accountMapping", """[{ "name": "sheets", "type": "x" }]""", "DOMO5011")]
    [InlineData("accountMapping", """[{ "alias": "a b", "type": "x" }, { "type": "x" }]""", "DOMO5010", "DOMO5015")]
    [InlineData("accountMapping", """[{ "alias": null, "type": "x" }, 5]""", "DOMO5001", "DOMO5013")]
    [InlineData("accountMapping", """{ "alias": "sheets" }""", "DOMO5001")]
    [InlineData("actionMapping", """["addRow"]""", "DOMO5001")]
    [InlineData("actionsMapping", """{}""", "DOMO5001")]
    [InlineData("actionsMapping", """[{ "alias": "a" }, { "alias": "A" }, { "alias": "a" }]""", "DOMO5016", "DOMO5017")]
    [InlineData("accountsMapping", """[{ "alias": "a", "type": "x", "credentials": { "client_secret": "s3cr3t", "user": "u" } }]""", "DOMO1041")]
    [InlineData("accounts", """[{ "name": "a", "api-key": "s3cr3t" }]""", "DOMO1041", "DOMO5005")]
    public void Reports_each_error_once(string name, string list, params string[] ids) => Assert.Equal(ids, Ids(name, list));

    [Fact]
    public void The_fix_renames_an_invented_list_and_its_names()
    {
        string text = Manifest("accounts", """[{ "name": "runner", "type": "domo" }, "x"]""");

        var finding = Assert.Single(Check(text), finding => finding.Rule.Id == "DOMO5005");

        Assert.Equal(Manifest("accountsMapping", """[{ "alias": "runner", "type": "domo" }, "x"]"""), finding.Fix!.ApplyTo(text));
    }

    private static List<string> Ids(string name, string list) =>
        [.. Check(Manifest(name, list)).Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    private static string Manifest(string name, string list) =>
        $$"""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "{{name}}": {{list}} }""";
}
