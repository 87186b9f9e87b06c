using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

/// <summary>What one example of a rule about accounts and actions cannot show.</summary>
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
    public void What_some_source_shows_is_silent(string name, string list) => Assert.Empty(Ids(name, list));

    [Theory]
    [InlineData("accountMapping", """[{ "name": "sheets", "type": "x" }]""", "DOMO6017")]
    [InlineData("accountMapping", """[{ "alias": "a b", "type": "x" }, { "type": "x" }]""", "DOMO6010", "DOMO6014")]
    [InlineData("accountMapping", """[{ "alias": null, "type": "x" }, 5]""", "DOMO6003", "DOMO6012")]
    [InlineData("accountMapping", """{ "alias": "sheets" }""", "DOMO6002")]
    [InlineData("actionMapping", """["addRow"]""", "DOMO6003")]
    [InlineData("actionsMapping", """{}""", "DOMO6002")]
    [InlineData("actionsMapping", """[{ "alias": "a" }, { "alias": "A" }, { "alias": "a" }]""", "DOMO6035", "DOMO6036")]
    [InlineData("accountsMapping", """[{ "alias": "a", "type": "x", "credentials": { "client_secret": "s3cr3t", "user": "u" } }]""", "DOMO6021")]
    [InlineData("accounts", """[{ "name": "a", "api-key": "s3cr3t" }]""", "DOMO6001", "DOMO6021")]
    public void Mistakes_are_told_once(string name, string list, params string[] ids) => Assert.Equal(ids, Ids(name, list));

    [Fact]
    public void Invented_accounts_are_renamed_with_their_names()
    {
        string text = Manifest("accounts", """[{ "name": "runner", "type": "domo" }, "x"]""");

        var finding = Assert.Single(Check(text), finding => finding.Rule.Id == "DOMO6001");

        Assert.Equal(Manifest("accountsMapping", """[{ "alias": "runner", "type": "domo" }, "x"]"""), finding.Fix!.ApplyTo(text));
    }

    private static List<string> Ids(string name, string list) =>
        [.. Check(Manifest(name, list)).Where(finding => finding.Rule.Category == RuleCategory.Accounts).Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    private static string Manifest(string name, string list) =>
        $$"""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "{{name}}": {{list}} }""";
}
