using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The rules about the app: variants of each error, and accepted text.</summary>
public class AppRulesTests
{
    private const string ValidProperties =
        "\"name\": \"Sales\", \"version\": \"1.0.0\", \"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": []";
    private const string Uuid = "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11";

    /// <summary>Properties that replace or extend those of a valid manifest, and the IDs of the findings.</summary>
    [Theory]
    [InlineData(""" "name": null """, "DOMO1001")]
    [InlineData(""" "name": 0 """, "DOMO1001")]
    [InlineData(""" "name": false """, "DOMO1001")]
    [InlineData(""" "name": ["Sales"] """, "DOMO5002")]
    [InlineData(""" "name": "   " """, "DOMO1002")]
    [InlineData(""" "name": "---name me---" """, "DOMO5004")]
    [InlineData(""" "name": "APP_NAME" """, "DOMO5004")]
    [InlineData(""" "name": " {{name}} " """, "DOMO5004")]
    [InlineData(""" "description": "<%= description %>" """, "DOMO5004")]
    [InlineData(""" "id": "  " """, "DOMO1005")]
    [InlineData(""" "id": "{}" """, "DOMO5003")]
    [InlineData(""" "id": "APP_ID" """, "DOMO5003")]
    [InlineData(""" "id": "00000000-0000-0000-0000-000000000000" """, "DOMO5003")]
    [InlineData(""" "id": " 6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" """, "DOMO5009")]
    [InlineData(""" "id": 627 """, "DOMO5009")]
    [InlineData(""" "proxyId": "" """, "DOMO5019")]
    [InlineData(""" "proxyId": "YOUR_PROXY_ID" """, "DOMO5004")]
    [InlineData(""" "proxyId": "XXXXXXXX-XXXX-4XXX-XXXX-XXXXXXXXXXXX" """, "DOMO5004")]
    [InlineData(""" "proxyId": "sales-functions" """, "DOMO5009")]
    [InlineData(""" "cardId": 627 """, "DOMO5005", "DOMO5009")]
    [InlineData(""" "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "cardId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" """, "DOMO5005")]
    [InlineData(""" "size": null """, "DOMO1010")]
    [InlineData(""" "size": [4, 3] """, "DOMO5002")]
    [InlineData(""" "size": {} """, "DOMO1010", "DOMO1010")]
    [InlineData(""" "size": { "width": " 2.5 ", "height": 3 } """, "DOMO5002")]
    [InlineData(""" "size": { "width": "wide", "height": -1 } """, "DOMO1011", "DOMO1011")]
    [InlineData(""" "size": { "width": 7, "height": 13 } """, "DOMO1012", "DOMO1012")]
    [InlineData(""" "size": null, "height": 3, "width": 4 """, "DOMO1013")]
    [InlineData(""" "full-page": true """, "DOMO5005")]
    [InlineData(""" "fullpage": 1 """, "DOMO5002")]
    [InlineData(""" "allowCamera": "no" """, "DOMO5002")]
    [InlineData(""" "flags": [] """, "DOMO5002")]
    [InlineData(""" "flags": true """, "DOMO5002")]
    [InlineData(""" "scopes": [ 1 ] """, "DOMO5002")]
    [InlineData(""" "fileName": "public/index.html" """, "DOMO1014")]
    [InlineData(""" "ignore": {} """, "DOMO5001")]
    [InlineData(""" "channels": { "publishes": {} } """, "DOMO5002")]
    [InlineData(""" "channels": { "publishes": [ "a:b" ] } """, "DOMO5002")]
    [InlineData(""" "channels": { "publishes": [ { "name": "", "description": "x" } ] } """, "DOMO1020")]
    [InlineData(""" "channels": { "publishes": [ { "name": "DOMO:x", "description": " " } ] } """, "DOMO1021", "DOMO1022")]
    [InlineData(""" "channels": { "subscribe": [] } """, "DOMO5005")]
    [InlineData(""" "mapping": [] """, "DOMO1030")]
    [InlineData(""" "collections": [], "collectionsMapping": [] """, "DOMO1030")]
    [InlineData(""" "packageMapping": [], "packagesMapping": [] """, "DOMO1030")]
    [InlineData(""" "packages": [], "packagesMapping": [] """, "DOMO5005")]
    [InlineData(""" "collections": {} """, "DOMO5001")]
    [InlineData(""" "databasesMapping": "" """, "DOMO5001")]
    [InlineData(""" "colections": [] """, "DOMO5007")]
    [InlineData(""" "workflows": [] """, "DOMO5007")]
    [InlineData(""" "proxy_id": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11" """, "DOMO5005")]
    [InlineData(""" "Ignore": [] """, "DOMO5005")]
    [InlineData(""" "allowedDomains": [] """, "DOMO5006")]
    [InlineData(""" "syncConfig": {} """, "DOMO1031")]
    [InlineData(""" "\u200Bignore": [] """, "DOMO1040")]
    [InlineData(""" "id": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b12", "note": { "api_key": "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8" } """, "DOMO1041")]
    [InlineData(""" "note": { "anything": "DDCI5c1b2e8f7a6d4b3c9e0f1a2b3c4d5e6f7a8b9c0d" } """, "DOMO1041")]
    public void Reports_each_error_once(string members, params string[] ids) => Assert.Equal(ids, Ids(Manifest(members)));

    [Theory]
    [InlineData(""" "name": "Ventes\u00A0: Été 👩‍💻" """)]
    [InlineData(""" "name": "Your Sales" """)]
    [InlineData(""" "name": "Todo" """)]
    [InlineData(""" "name": "<-> Sync" """)]
    [InlineData(""" "description": null, "id": null, "proxyId": null, "fullpage": null, "ignore": null, "channels": null """)]
    [InlineData(""" "id": "6F1F9A52-3F0E-4C0E-9A53-0F0D8C7F4B11" """)]
    [InlineData(""" "size": { "width": 1.15, "height": 0.5 } """)]
    [InlineData(""" "size": { "width": 6.0, "height": 1e0 } """)]
    [InlineData(""" "fileName": "manifest.json", "draft": true, "publicAssetsEnabled": false, "allowNFC": false, "oAuthEnabled": true """)]
    [InlineData(""" "fileName": "env/manifest.json" """)]
    [InlineData(""" "scopes": [ "user" ], "flags": {}, "ignore": [] """)]
    [InlineData(""" "channels": { "publishes": [ { "name": "a:b", "description": "x", "sticky": true, "schema": {} } ], "subscribes": [ { "name": "a:b", "description": "x" } ] } """)]
    [InlineData(""" "short_name": "S", "icons": [], "start_url": ".", "display": "standalone", "scope": "/", "icon": "x", "homepage": "." """)]
    [InlineData(""" "=====": "notes", "oldID": "1", "qa2staging.qa - id": "2", "demoId": "3", "prodId": "4", "_ignore": [], "//size": 1 """)]
    [InlineData(""" "datasets": "those of the demo", "version_old": "0.9.0", "your id here": "put id here" """)]
    [InlineData(""" "collections": [], "workflowMapping": [], "packageMapping": [], "accountMapping": [], "actionMapping": [], "databasesMapping": [] """)]
    [InlineData(""" "token": "{{TOKEN}}", "password": "see the vault", "tokens": 12 """)]
    public void Accepts_documented_properties_and_notes(string members) => Assert.Empty(Ids(Manifest(members)));

    [Theory]
    [InlineData(""" "Name": "Sales", "version": "1.0.0" """, "DOMO1001", "name")]
    [InlineData(""" "name": "Sales", "verison": "1.0.0" """, "DOMO1003", "version")]
    public void Reports_and_renames_a_misspelled_name_or_version(string members, string id, string right)
    {
        string text = "{" + members + """, "size": { "width": 4, "height": 3 } }""";

        var finding = Assert.Single(Check(text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(
            right.ToUpperInvariant().Order(), text.Substring(finding.Span.Start, finding.Span.Length).Trim('"').ToUpperInvariant().Order());
        Assert.Empty(Check(finding.Fix!.ApplyTo(text)));
    }

    [Theory]
    [InlineData("[]", "DOMO5001")]
    [InlineData("null", "DOMO5001")]
    [InlineData("\"manifest\"", "DOMO5001")]
    public void Reports_a_manifest_that_is_not_an_object(string text, string id) => Assert.Equal([id], Ids(text));

    [Fact]
    public void Does_not_check_types_and_override_files_as_manifests()
    {
        foreach (string path in (string[])["domo.types.json", "manifestOverrides.json"])
        {
            Assert.DoesNotContain(ManifestLinter.Check(new LintFile(path, "{}")), finding => finding.Rule.Category == RuleCategory.App);
        }
    }

    [Theory]
    [InlineData("""{ "mapping": [1], "x": 0, "datasetsMapping": [2, 3] }""", """{ "x": 0, "datasetsMapping": [2, 3, 1] }""")]
    [InlineData("""{ "datasetsMapping": [2], "mapping": [1] }""", """{ "datasetsMapping": [2, 1] }""")]
    [InlineData("""{ "datasetsMapping": [], "mapping": [1] }""", """{ "datasetsMapping": [1] }""")]
    [InlineData("""{ "mapping": [], "datasetsMapping": [1] }""", """{ "datasetsMapping": [1] }""")]
    public void The_fix_merges_both_lists(string text, string corrected)
    {
        var fix = Check(text).Single(finding => finding.Rule.Id == "DOMO1030").Fix;

        Assert.Equal(corrected, fix!.ApplyTo(text));
    }

    [Theory]
    [InlineData("workflowMapping")]
    [InlineData("packages")]
    [InlineData("collections")]
    public void Requires_the_proxyId_only_for_features_that_use_it(string list)
    {
        string with = Manifest($$""" "{{list}}": [ {} ] """);

        Assert.Contains("DOMO1006", Ids(with));
        Assert.DoesNotContain("DOMO1006", Ids(Manifest($$""" "{{list}}": [] """)));
        Assert.DoesNotContain("DOMO1006", Ids(Manifest($$""" "{{list}}": [ {} ], "proxyId": "{{Uuid}}" """)));
        Assert.DoesNotContain("DOMO1006", Ids(Manifest($$""" "{{list}}": [ {} ], "appContextId": "{{Uuid}}" """)));
    }

    /// <summary>A version derived from the number is safe; a replacement is a guess.</summary>
    [Theory]
    [InlineData("1", "1.0.0", true)]
    [InlineData("1.20", "1.20.0", true)]
    [InlineData("-1", "1.0.0", false)]
    [InlineData("1e5", "1.0.0", false)]
    public void The_fix_converts_a_numeric_version_to_a_string(string number, string version, bool isSafe)
    {
        string text = Manifest("\"version\": " + number);

        var fix = Assert.Single(Check(text)).Fix!;

        Assert.Equal(Manifest($"\"version\": \"{version}\""), fix.ApplyTo(text));
        Assert.Equal(isSafe, fix.IsSafe);
    }

    /// <summary>The fix removes the comma of the removed list and keeps comments.</summary>
    [Theory]
    [InlineData("\"collectionsMapping\": [], \"collections\": [{ \"name\": \"a\" }]", "\"collectionsMapping\": [{ \"name\": \"a\" }]")]
    [InlineData(
        "\"collectionsMapping\": [] /*a,*/ , /*b,*/ \"collections\": [{ \"name\": \"a\" }]",
        " /*a,*/  /*b,*/ \"collectionsMapping\": [{ \"name\": \"a\" }]")]
    [InlineData(
        "\"collections\": [{ \"name\": \"a\" }] /*a,*/ , /*b,*/ \"collectionsMapping\": []",
        "\"collectionsMapping\": [{ \"name\": \"a\" }] /*a,*/  /*b,*/ ")]
    [InlineData(
        "\"collectionsMapping\": [{ \"name\": \"b\" }] /*a,*/ , /*b,*/ \"collections\": [{ \"name\": \"a\" }]",
        "\"collectionsMapping\": [{ \"name\": \"b\" }, { \"name\": \"a\" }] /*a,*/  /*b,*/ ")]
    [InlineData(
        "\"collections\": [{ \"name\": \"a\" }, /*c*/ { \"name\": \"c\" }] /*a,*/ , /*b,*/ \"collectionsMapping\": [{ \"name\": \"b\" }]",
        " /*a,*/  /*b,*/ \"collectionsMapping\": [{ \"name\": \"b\" }, { \"name\": \"a\" }, /*c*/ { \"name\": \"c\" }]")]
    public void The_fix_merges_both_lists_next_to_comments(string lists, string merged)
    {
        const string Start = """{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, """;

        var finding = Assert.Single(Check(Start + lists + " }"), finding => finding.Rule.Id == "DOMO1030");

        Assert.Equal(Start + merged + " }", finding.Fix!.ApplyTo(Start + lists + " }"));
    }

    [Fact]
    public void Reports_secrets_inside_and_outside_accounts_once()
    {
        const string Secret = "\"clientSecret\": \"a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5\"";

        Assert.Equal(["DOMO1041"], Ids(Manifest("\"note\": { \"accountsMapping\": [ { " + Secret + " } ] }")));
        Assert.DoesNotContain("DOMO1041", Ids(Manifest("\"accountsMapping\": [ { \"alias\": \"a\", \"type\": \"x\", " + Secret + " } ]")));
    }

    [Fact]
    public void Accepts_the_file_name_of_an_environment_manifest()
    {
        var findings = ManifestLinter.Check(
            new LintFile("env/manifest.qa.json", "{ " + ValidProperties + """, "fileName": "manifest.qa.json" }"""));

        Assert.Empty(findings);
    }

    [Fact]
    public void The_message_does_not_contain_the_secret()
    {
        var finding = Assert.Single(Check(Manifest(""" "clientSecret": "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8" """)));

        Assert.DoesNotContain("a1b2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_a_manifest_that_is_nested_deeper_than_the_stack() =>
        Assert.Empty(Check(Manifest("\"note\": " + new string('[', 100_000) + new string(']', 100_000))));

    /// <summary>A valid manifest with these properties in place of those with the same name.</summary>
    private static string Manifest(string members)
    {
        var changes = JsonParser.Parse("{" + members + "}").Root as JsonObject;
        var kept = ((string[])["\"name\": \"Sales\"", "\"version\": \"1.0.0\"", "\"size\": { \"width\": 4, \"height\": 3 }", "\"datasetsMapping\": []"])
            .Where(member => changes is null
                || !changes.Members.Any(change => member.StartsWith('"' + change.Name + '"', StringComparison.Ordinal)));
        return "{ " + string.Join(", ", [.. kept, members]) + "}";
    }

    private static IEnumerable<string> Ids(string text) => Check(text).Select(finding => finding.Rule.Id);

    private static IReadOnlyList<Finding> Check(string text) =>
        [.. ManifestLinter.Check(new LintFile("manifest.json", text)).Where(finding => finding.Rule.Category is RuleCategory.App or RuleCategory.General)];
}
