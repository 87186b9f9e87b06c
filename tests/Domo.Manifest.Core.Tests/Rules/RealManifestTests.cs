using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Manifests in production, and newer pages of Domo, use these forms; the rules used to reject them.</summary>
public sealed class RealManifestTests
{
    private const string Uuid = "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11";

    private const string Output = """ "output": { "alias": "r", "type": "text", "isList": false } """;

    [Theory]
    [InlineData("read")]
    [InlineData("READ")]
    [InlineData("Read_Content")]
    [InlineData("create_content")]
    [InlineData("admin")]
    public void Accepts_a_permission_in_any_case(string permission) =>
        Assert.Empty(Check(Collection($"\"defaultPermission\": [\"{permission}\"], \"requiredAuthorities\": {{ \"delete\": [\"x\"], \"Read\": [] }}")));

    [Theory]
    [InlineData("reed", "read")]
    [InlineData("REED", "READ")]
    [InlineData("read-content", "read_content")]
    [InlineData("READ_CONTENTS", "READ_CONTENT")]
    public void Suggests_a_permission_in_the_case_of_the_author(string written, string meant)
    {
        var finding = Single(Collection($"\"defaultPermission\": [\"{written}\"]"));

        Assert.Equal("DOMO3014", finding.Rule.Id);
        Assert.Equal($"Unknown permission '{written}' of collection 'weeks'; did you mean '{meant}'?", finding.Message);
        Assert.Equal($"\"{meant}\"", finding.Fix!.Edits[0].NewText);
    }

    [Theory]
    [InlineData("\"packageId\": \"\", \"version\": \"1.0.0\", \"functionName\": \"f\",")]
    [InlineData("\"packageId\": \" \", \"functionName\": \"f\",")]
    public void Warns_about_an_empty_package_ID(string members) => AssertSingle("DOMO5019", RuleSeverity.Warning, Package(members));

    [Fact]
    public void Warns_about_an_empty_workflow_ID() =>
        AssertSingle("DOMO5019", RuleSeverity.Warning, """ "workflowsMapping": [ { "alias": "w", "modelId": "", "parameters": [] } ] """);

    [Theory]
    [InlineData("\"dataSetId\": \"\",", "DOMO5019")]
    [InlineData("\"dataSetId\": null,", "DOMO5019")]
    [InlineData("", "DOMO2002")]
    public void Warns_about_a_missing_or_empty_dataset_ID(string member, string id) =>
        AssertSingle(id, RuleSeverity.Warning, $$""" "datasetsMapping": [ { "alias": "a", {{member}} "fields": [] } ] """);

    [Theory]
    [InlineData("From ")]
    [InlineData(" From")]
    public void Informs_about_white_space_around_a_column_name_without_a_fix(string column)
    {
        var finding = Single(
            $$""" "datasetsMapping": [ { "alias": "a", "dataSetId": "{{Uuid}}", "fields": [ { "alias": "f", "columnName": "{{column}}" } ] } ] """);

        Assert.Equal("DOMO2013", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Info, finding.Rule.Severity);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("0.0.0-dev")]
    [InlineData("0.0.0-DEV")]
    [InlineData(" v0.0.0-dev ")]
    public void Warns_about_the_working_version_of_a_package(string version) =>
        AssertSingle("DOMO4002", RuleSeverity.Warning, Package($"\"packageId\": \"{Uuid}\", \"version\": \"{version}\", \"functionName\": \"f\","));

    [Fact]
    public void Ignores_the_working_version_when_comparing_package_versions()
    {
        string released = $$"""{ "alias": "g", "packageId": "{{Uuid}}", "version": "1.0.0", "functionName": "g", "parameters": [], {{Output}} }""";
        string working = $$"""{ "alias": "f", "packageId": "{{Uuid}}", "version": "0.0.0-dev", "functionName": "f", "parameters": [], {{Output}} }""";

        AssertSingle("DOMO4002", RuleSeverity.Warning, $$""" "packagesMapping": [ {{released}}, {{working}} ] """);
    }

    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.0.0-dev")]
    public void Accepts_a_released_version_of_a_package(string version) =>
        Assert.Empty(Check(Package($"\"packageId\": \"{Uuid}\", \"version\": \"{version}\", \"functionName\": \"f\",")));

    [Theory]
    [InlineData("account")]
    [InlineData("ACCOUNT")]
    [InlineData("file")]
    [InlineData("directory")]
    public void Accepts_an_official_parameter_type(string type) => Assert.Empty(Check(Package("", $$"""
        { "alias": "p", "type": "{{type}}", "nullable": false, "isList": false, "children": null }
        """)));

    [Fact]
    public void Suggests_the_correct_case_of_the_file_type()
    {
        var finding = Single(Package("", """{ "alias": "p", "type": "File", "nullable": false, "isList": false }"""));

        Assert.Equal("DOMO4033", finding.Rule.Id);
        Assert.Equal("\"file\"", finding.Fix!.Edits[0].NewText);
    }

    [Theory]
    [InlineData("workflowsMapping", "approval-flow", "DOMO5018", RuleSeverity.Info)]
    [InlineData("packagesMapping", "calculate-forecast", "DOMO5018", RuleSeverity.Info)]
    [InlineData("workflowsMapping", "approval flow-2", "DOMO5015", RuleSeverity.Warning)]
    [InlineData("packagesMapping", "a/b", "DOMO5015", RuleSeverity.Warning)]
    public void Informs_about_a_dash_in_an_alias_at_most(string list, string alias, string id, RuleSeverity severity) => AssertSingle(
        id, severity, $$""" "{{list}}": [ { "alias": "{{alias}}", "parameters": []{{(list == "packagesMapping" ? "," + Output : "")}} } ] """);

    [Theory]
    [InlineData("\"id\": \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\",", "id")]
    [InlineData("\"packageId\": \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\", \"functionName\": \"f\", \"id\": 7,", "id")]
    [InlineData("\"id\": \"calc\",", "id")]
    [InlineData("\"owner\": \"Sales\",", "owner")]
    public void Informs_about_an_unknown_property_of_a_package(string member, string name)
    {
        var finding = Single(Package(member));

        Assert.Equal("DOMO5006", finding.Rule.Id);
        Assert.Equal($"Property '{name}' of function 'f' has no effect; remove it", finding.Message);
    }

    [Fact]
    public void Suggests_packageId_for_an_unknown_ID_property()
    {
        var findings = ManifestLinter.Check(new LintFile("manifest.json", Manifest(Package($"\"id\": \"{Uuid}\", \"functionName\": \"f\","))));

        var finding = Assert.Single(findings, finding => finding.Rule.Id == "DOMO5006");
        Assert.EndsWith("; did you mean 'packageId'?", finding.Message, StringComparison.Ordinal);
        Assert.Equal("\"packageId\"", finding.Fix!.Edits[0].NewText);
    }

    [Theory]
    [InlineData("_note")]
    [InlineData("$comment")]
    [InlineData("//")]
    [InlineData("displayName")]
    [InlineData("description")]
    public void Accepts_a_note_in_a_package(string name) => Assert.Empty(Check(Package($"\"{name}\": \"x\",")));

    [Theory]
    [InlineData("04/23/2026", "2026-04-23")]
    [InlineData("23/04/2026", "2026-04-23")]
    [InlineData("23.04.2026", "2026-04-23")]
    public void Suggests_the_date_format_with_day_and_month_in_the_correct_order(string written, string right)
    {
        var finding = Single(Package("", $$"""{ "alias": "p", "type": "date", "nullable": false, "isList": false, "value": "{{written}}" }"""));

        Assert.Equal("DOMO4051", finding.Rule.Id);
        Assert.Equal($"The default '{written}' of parameter 'p' of function 'f' does not begin with the year; use '{right}'", finding.Message);
        Assert.Equal($"\"{right}\"", finding.Fix!.Edits[0].NewText);
    }

    [Fact]
    public void Suggests_only_the_format_for_an_ambiguous_date()
    {
        var finding = Single(Package("", """{ "alias": "p", "type": "date", "nullable": false, "isList": false, "value": "04/05/2026" }"""));

        Assert.EndsWith(" does not begin with the year; use the form YYYY-MM-DD", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("\"ALL\"", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("\"*\"", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("\"read\"", "[\"READ\"]")]
    [InlineData("\"READ, update\"", "[\"READ\", \"UPDATE\"]")]
    [InlineData("\"READ,READ\"", "[\"READ\"]")]
    [InlineData("[\"ALL\"]", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("[\"READ\", \"ALL\"]", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("\"CREATE\"", null)]
    [InlineData("5", null)]
    public void The_fix_of_operations_names_operations_that_exist(string written, string? expected)
    {
        const string Rest = """ "name": "Own", "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} """;
        string text = Manifest(Collection($$""" "filters": [ { {{Rest}}, "applyOn": {{written}} } ] """));

        string? corrected = Assert.Single(ManifestLinter.Check(new LintFile("manifest.json", text))).Fix?.ApplyTo(text);

        Assert.Equal(
            expected is null ? null : text.Replace("\"applyOn\": " + written, "\"applyOn\": " + expected, StringComparison.Ordinal), corrected);
    }

    [Fact]
    public void Reports_a_merge_conflict_once_and_checks_the_rest()
    {
        string text = Manifest("\"ignore\": [ 5 ],\n<<<<<<< HEAD\n\"proxyId\": \"x\",\n=======\n\"proxyId\": \"y\",\n\"name\": 5,\n>>>>>>> feature\n\"fullpage\": true");

        var findings = ManifestLinter.Check(new LintFile("manifest.json", text));

        Assert.Equal(["DOMO5002", "DOMO0017", "DOMO5009"], findings.Select(finding => finding.Rule.Id));
        Assert.Equal("<<<<<<< HEAD", text.Substring(findings[1].Span.Start, findings[1].Span.Length));
    }

    private static void AssertSingle(string id, RuleSeverity severity, string members)
    {
        var finding = Single(members);
        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(severity, finding.Rule.Severity);
    }

    private static Finding Single(string members) => Assert.Single(ManifestLinter.Check(new LintFile("manifest.json", Manifest(members))));

    private static IEnumerable<string> Check(string members) =>
        ManifestLinter.Check(new LintFile("manifest.json", Manifest(members))).Select(finding => finding.Rule.Id + " " + finding.Message);

    private static string Collection(string members) =>
        $$""" "collectionsMapping": [ { "name": "weeks", "syncEnabled": false, "schema": { "columns": [ { "name": "day", "type": "DATE" } ] }, {{members}} } ] """;

    private static string Package(string members, string parameters = "") =>
        $$""" "packagesMapping": [ { "alias": "f", {{members}} "parameters": [{{parameters}}], {{Output}} } ] """;

    private static string Manifest(string members)
    {
        string datasets = members.Contains("datasetsMapping", StringComparison.Ordinal) ? "" : "\"datasetsMapping\": [],";
        string proxyId = members.Contains("proxyId", StringComparison.Ordinal) ? "" : $"\"proxyId\": \"{Uuid}\",";
        return $$"""{ "name": "Sales", "version": "1.0.0", "size": { "width": 1, "height": 1 }, {{proxyId}} {{datasets}} {{members}} }""";
    }
}
