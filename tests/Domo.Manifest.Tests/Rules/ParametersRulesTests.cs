using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

/// <summary>The rules about parameters, on workflows and on functions.</summary>
public class ParametersRulesTests
{
    private const string Workflow = """{ "workflowsMapping": [ { "alias": "w", "parameters": [ PARAMETERS ] } ] }""";
    private const string Function = """{ "packagesMapping": [ { "alias": "f", "parameters": [ PARAMETERS ], "output": { "alias": "r", "type": "object" } } ] }""";

    [Theory]
    [InlineData("boolean")]
    [InlineData("date")]
    [InlineData("dateTime")]
    [InlineData("decimal")]
    [InlineData("duration")]
    [InlineData("number")]
    [InlineData("object")]
    [InlineData("person")]
    [InlineData("dataset")]
    [InlineData("group")]
    [InlineData("text")]
    [InlineData("time")]
    [InlineData("account")]
    [InlineData("ACCOUNT")]
    [InlineData("file")]
    [InlineData("directory")]
    public void A_documented_type_is_silent(string type) => Assert.Empty(OfType(type));

    [Theory]
    [InlineData("string", "DOMO5112", "text")]
    [InlineData("STRING", "DOMO5112", "text")]
    [InlineData("json", "DOMO5112", "object")]
    [InlineData("integer", "DOMO5113", "number")]
    [InlineData("Int", "DOMO5113", "number")]
    [InlineData("long", "DOMO5113", "number")]
    [InlineData("float", "DOMO5113", "decimal")]
    [InlineData("double", "DOMO5113", "decimal")]
    [InlineData("bool", "DOMO5113", "boolean")]
    [InlineData("timestamp", "DOMO5113", "dateTime")]
    [InlineData("user", "DOMO5113", "person")]
    [InlineData("datetime", "DOMO5114", "dateTime")]
    [InlineData("DateTime", "DOMO5114", "dateTime")]
    [InlineData("Text", "DOMO5114", "text")]
    [InlineData("DataSet", "DOMO5114", "dataset")]
    [InlineData("Account", "DOMO5114", "account")]
    [InlineData("list", "DOMO5115", "object")]
    [InlineData("Array", "DOMO5115", "object")]
    [InlineData("number[]", "DOMO5115", "number")]
    [InlineData("list<string>", "DOMO5115", "text")]
    [InlineData("text[][]", "DOMO5115", "object")]
    [InlineData("persn", "DOMO5116", "person")]
    public void Another_type_gives_one_finding_that_names_the_one_to_write(string type, string id, string instead)
    {
        string text = InFunction($$"""{ "alias": "x", "type": "{{type}}", "nullable": false, "isList": false }""");

        var finding = Assert.Single(Check(text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Contains("'" + type + "'", finding.Message, StringComparison.Ordinal);
        Assert.Contains(instead, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Fix);
        string mended = finding.Fix.ApplyTo(text);
        Assert.Contains($"\"type\": \"{instead}\"", mended, StringComparison.Ordinal);
        Assert.Empty(Check(mended));
    }

    [Fact]
    public void A_type_that_nothing_resembles_gets_the_list()
    {
        var finding = Assert.Single(OfType("wibble"));

        Assert.Equal("DOMO5116", finding.Rule.Id);
        Assert.Contains("dateTime", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Many_brackets_behind_a_type_do_not_overflow_the_stack() =>
        Assert.Equal("DOMO5116", Assert.Single(OfType(string.Concat(Enumerable.Repeat("[]", 100_000)))).Rule.Id);

    [Theory]
    [InlineData("text", "\"x\"")]
    [InlineData("number", "5")]
    [InlineData("number", "-5")]
    [InlineData("number", "5.0")]
    [InlineData("number", "1e3")]
    [InlineData("number", "1e40")]
    [InlineData("number", "\"\"")]
    [InlineData("decimal", "2.5")]
    [InlineData("decimal", "2")]
    [InlineData("boolean", "false")]
    [InlineData("object", "{}")]
    [InlineData("group", "\"42\"")]
    [InlineData("dataset", "\"5168da8d-1c72-4e31-ba74-f609f73071dd\"")]
    [InlineData("account", "{ \"id\": null }")]
    [InlineData("date", "\"2026-03-01\"")]
    [InlineData("dateTime", "\"2026-03-01T10:00:00Z\"")]
    [InlineData("dateTime", "\"2026-03-01T10:00:00.123Z\"")]
    [InlineData("time", "\"09:30:00\"")]
    [InlineData("time", "\"09:30:00.5\"")]
    [InlineData("duration", "\"PT1H30M\"")]
    [InlineData("duration", "\"P1Y2M3W4DT5H6M7.5S\"")]
    [InlineData("duration", "\"-P1D\"")]
    [InlineData("number", "null")]
    [InlineData("number", "\"<amount>\"")]
    [InlineData("wibbly", "[]")]
    public void A_default_that_fits_is_silent(string type, string value) =>
        Assert.DoesNotContain(OfDefault(type, value, isList: false), finding => finding.Rule.Id.StartsWith("DOMO514", StringComparison.Ordinal));

    [Theory]
    [InlineData("text", "5", "\"5\"")]
    [InlineData("text", "true", "\"true\"")]
    [InlineData("text", "[\"a\"]", null)]
    [InlineData("number", "\"5\"", "5")]
    [InlineData("number", "\"five\"", null)]
    [InlineData("number", "2.5", null)]
    [InlineData("number", "\"2.5\"", null)]
    [InlineData("decimal", "\"2.5\"", "2.5")]
    [InlineData("decimal", "true", null)]
    [InlineData("boolean", "\"True\"", "true")]
    [InlineData("boolean", "1", null)]
    [InlineData("object", "\"{}\"", null)]
    [InlineData("object", "[ {} ]", null)]
    [InlineData("person", "481", "\"481\"")]
    [InlineData("date", "20260301", null)]
    [InlineData("time", "9", null)]
    public void A_default_of_another_kind_is_found(string type, string value, string? mended)
    {
        var finding = Assert.Single(OfDefault(type, value, isList: false));

        Assert.Equal("DOMO5140", finding.Rule.Id);
        Assert.Contains("'" + type + "'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(mended, finding.Fix?.Edits[0].NewText);
    }

    [Theory]
    [InlineData("date", "2026-02-30", null)]
    [InlineData("date", "01.03.2026", "2026-03-01")]
    [InlineData("date", "2026-03-01T00:00:00Z", "2026-03-01")]
    [InlineData("dateTime", "2026-03-01", "2026-03-01T00:00:00Z")]
    [InlineData("dateTime", "2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00Z")]
    [InlineData("time", "9:30", "09:30:00")]
    [InlineData("time", "9:30 am", null)]
    [InlineData("time", "24:00:00", null)]
    [InlineData("duration", "01:30:00", "PT1H30M")]
    [InlineData("duration", "0:05", "PT5M")]
    [InlineData("duration", "90 minutes", null)]
    [InlineData("duration", "PT", null)]
    [InlineData("duration", "P1H", null)]
    [InlineData("duration", "PT1M1H", null)]
    [InlineData("duration", "P1DT", null)]
    public void A_default_of_another_form_is_found(string type, string value, string? mended)
    {
        var finding = Assert.Single(OfDefault(type, "\"" + value + "\"", isList: false));

        Assert.Equal("DOMO5142", finding.Rule.Id);
        Assert.Contains("'" + value + "'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(mended, finding.Fix?.Edits[0].NewText.Trim('"'));
    }

    [Fact]
    public void Each_item_of_a_default_list_is_checked()
    {
        var findings = OfDefault("number", "[ 1, \"2\", 2.5, null ]", isList: true);

        Assert.Equal(["DOMO5140", "DOMO5140"], findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("account", "\"627\"")]
    [InlineData("ACCOUNT", "{ \"id\": \"627\", \"type\": \"ACCOUNT\", \"subType\": \"x\" }")]
    [InlineData("person", "\"627\"")]
    public void An_id_in_a_default_is_pointed_at(string type, string value)
    {
        string text = InFunction(Parameter(type, value, isList: false));

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO5143", finding.Rule.Id);
        Assert.Equal("\"627\"", text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Fact]
    public void A_default_is_judged_by_the_type_that_is_meant_and_by_no_doubtful_one()
    {
        Assert.Equal(["DOMO5112", "DOMO5140"], OfDefault("string", "5", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal(["DOMO5113", "DOMO5140"], OfDefault("integer", "\"5\"", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal(["DOMO5114", "DOMO5140"], OfDefault("Number", "\"5\"", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal("DOMO5116", Assert.Single(OfDefault("nubmer", "\"5\"", isList: false)).Rule.Id);
        Assert.Equal("DOMO5121", Assert.Single(Check(InFunction("""{ "alias": "x", "type": "number", "isList": "yes", "value": [] }"""))).Rule.Id);
        Assert.Equal("DOMO5123", Assert.Single(Check(InFunction("""{ "alias": "x", "type": "number", "isList": false, "list": true, "value": [] }"""))).Rule.Id);
    }

    [Theory]
    [InlineData(Workflow, "\"aliasedName\": \"x\"", null)]
    [InlineData(Workflow, "\"aliasName\": \"x\"", "DOMO4107")]
    [InlineData(Workflow, "\"alias\": \"x\"", "DOMO4106")]
    [InlineData(Workflow, "\"name\": \"x\"", "DOMO4101")]
    [InlineData(Workflow, "\"aliasedname\": \"x\"", "DOMO4054")]
    [InlineData(Workflow, "\"name\": \"x\", \"AliasedName\": \"x\"", "DOMO4054")]
    [InlineData(Workflow, "\"name\": \"n\", \"aliasedName\": \"x\"", null)]
    [InlineData(Workflow, "\"aliasedName\": \"x\", \"alias\": \"x\"", null)]
    [InlineData(Workflow, "\"displayName\": \"x\"", "DOMO4100")]
    [InlineData(Workflow, "\"aliasedName\": \"\"", "DOMO4100")]
    [InlineData(Workflow, "\"aliasedName\": null", "DOMO4100")]
    [InlineData(Workflow, "\"aliasedName\": 5", "DOMO4102")]
    [InlineData(Workflow, "\"aliasedName\": {}", "DOMO4102")]
    [InlineData(Workflow, "\"aliasedName\": \"a b\"", "DOMO4105")]
    [InlineData(Workflow, "\"aliasedName\": \"größe\"", "DOMO4105")]
    [InlineData(Workflow, "\"aliasedName\": \"se_manager$1\"", null)]
    [InlineData(Workflow, "\"aliasedName\": \"<name>\"", null)]
    [InlineData(Function, "\"alias\": \"x\"", null)]
    [InlineData(Function, "\"aliasedName\": \"x\"", "DOMO5106")]
    [InlineData(Function, "\"aliasName\": \"x\"", "DOMO5106")]
    [InlineData(Function, "\"name\": \"x\"", "DOMO5101")]
    [InlineData(Function, "\"alais\": \"x\"", "DOMO5054")]
    [InlineData(Function, "", "DOMO5100")]
    public void The_name_is_judged_once(string manifest, string name, string? id)
    {
        string parameter = "{ " + name + (name.Length == 0 ? "" : ", ") + "\"type\": \"text\", \"isList\": false }";

        var findings = Check(manifest.Replace("PARAMETERS", parameter, StringComparison.Ordinal));

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void The_names_of_siblings_clash_and_those_of_others_do_not()
    {
        const string Nested = """
            { "alias": "x", "type": "object", "isList": false, "children": [ { "alias": "x", "type": "text" }, { "alias": "X", "type": "text" } ] },
            { "alias": "y", "type": "text", "isList": false },
            { "alias": "y", "type": "text", "isList": false },
            { "alias": "y", "type": "text", "isList": false }
            """;

        var findings = Check(InFunction(Nested));

        Assert.Equal(["DOMO5104", "DOMO5103", "DOMO5103"], findings.Select(finding => finding.Rule.Id));
        Assert.StartsWith("Parameter 'x.X' of function 'f'", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Children_are_checked_to_a_depth_and_no_stack_overflows()
    {
        string nested = """{ "alias": "x", "type": "string" }""";
        for (int i = 0; i < 16; i++)
        {
            nested = $$"""{ "alias": "x", "type": "object", "isList": false, "children": [ {{nested}} ] }""";
        }

        Assert.Equal("DOMO5112", Assert.Single(Check(InFunction(nested))).Rule.Id);
        Assert.Empty(Check(InFunction($$"""{ "alias": "x", "type": "object", "isList": false, "children": [ {{nested}} ] }""")));
    }

    [Theory]
    [InlineData("\"children\": null", null)]
    [InlineData("\"children\": []", null)]
    [InlineData("\"nullable\": null", null)]
    [InlineData("\"children\": [ 5 ]", "DOMO5052,DOMO5130")]
    [InlineData("\"children\": \"none\"", "DOMO5131")]
    [InlineData("\"nullable\": \"true\"", "DOMO5121")]
    [InlineData("\"nullable\": 1", "DOMO5121")]
    [InlineData("\"required\": []", "DOMO5121")]
    [InlineData("\"nulable\": true", "DOMO5053")]
    [InlineData("\"defaultValue\": \"a\"", "DOMO5053")]
    [InlineData("\"note\": \"mine\"", null)]
    [InlineData("\"Type\": \"text\"", null)]
    [InlineData("\"displayName\": \"X\", \"entitySubType\": null, \"visible\": true, \"subString\": null", null)]
    public void Other_properties_are_judged_once(string member, string? ids)
    {
        var findings = Check(InFunction("{ \"alias\": \"x\", \"type\": \"text\", \"isList\": false, " + member + " }"));

        Assert.Equal(ids?.Split(',') ?? [], findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "alias": "x", "type": , "isList": false }""")]
    [InlineData("""{ "alias": , "type": "text", "isList": false }""")]
    [InlineData("""{ "alias": "x", "type": "number", "isList": false, "value": }""")]
    [InlineData("""{ "alias": "x", "type": "object", "isList": false, "children": }""")]
    [InlineData("""{ "alias": "x", "type": "object", "isList":  }""")]
    public void Where_the_text_is_at_fault_these_rules_are_silent(string parameter) => Assert.Empty(Check(InFunction(parameter)));

    [Fact]
    public void Workflows_may_say_list_or_isList_or_neither()
    {
        const string All = """
            { "aliasedName": "a", "type": "number", "list": false, "children": null },
            { "aliasedName": "b", "type": "number", "isList": true, "value": [ 2 ] },
            { "aliasedName": "c", "type": "number" }
            """;

        Assert.Empty(Check(Workflow.Replace("PARAMETERS", All, StringComparison.Ordinal)));
    }

    /// <summary>Every place of a manifest with everything in it, cut off there or with another token in it.</summary>
    [Fact]
    public void No_text_is_too_broken_and_every_fix_of_it_can_be_made()
    {
        const string Rich = """
            {"workflowsMapping":[{"alias":"w","modelId":"x","version":"1","startName":"s","parameters":[{"aliasedName":"a","type":"int","list":false,"value":5}]}],
            "packagesMapping":[{"alias":"f","packageId":"x","version":"1","functionName":"g","parameters":[{"alias":"a","type":"text","isList":true,"value":"b",
            "children":[{"name":"c","type":"list"}]}],"output":{"alias":"r","type":"object","children":[{"alias":"d"}]}}]}
            """;
        for (int i = 0; i < Rich.Length; i++)
        {
            CheckFixes(Rich[..i]);
            foreach (string token in (string[])["null", "{}", "[]", "5", "\"x\"", "", ","])
            {
                CheckFixes(Rich[..i] + token + Rich[(i + 1)..]);
            }
        }
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", \"children\": null", 1)]
    [InlineData(", \"children\": []", 1)]
    [InlineData(", \"children\": [ { \"alias\": \"y\", \"type\": \"text\", \"isList\": false } ]", 0)]
    [InlineData(", \"properties\": []", 0)]
    public void An_object_that_lists_no_properties_is_worth_a_hint_but_no_output(string children, int hints)
    {
        string text = InFunction($$"""{ "alias": "x", "type": "object", "nullable": false, "isList": false{{children}} }""");

        Assert.Equal(hints, CheckAll(text).Count(finding => finding.Rule.Id == "DOMO5132"));
    }

    private static void CheckFixes(string text)
    {
        foreach (var finding in Check(text))
        {
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            Assert.NotEqual(text, finding.Fix?.ApplyTo(text));
        }
    }

    private static List<Finding> OfType(string type) =>
        Check(InFunction($$"""{ "alias": "x", "type": "{{type}}", "nullable": false, "isList": false }"""));

    private static List<Finding> OfDefault(string type, string value, bool isList) => Check(InFunction(Parameter(type, value, isList)));

    private static string Parameter(string type, string value, bool isList) =>
        $$"""{ "alias": "x", "type": "{{type}}", "nullable": false, "isList": {{(isList ? "true" : "false")}}, "value": {{value}} }""";

    private static string InFunction(string parameters) => Function.Replace("PARAMETERS", parameters, StringComparison.Ordinal);

    /// <summary>
    /// What the rules about workflows and functions find; those about the rest of the manifest are not asked, nor is the hint that an
    /// object has no children.
    /// </summary>
    private static List<Finding> Check(string text) =>
        [.. CheckAll(text).Where(finding => finding.Rule.Id is not ("DOMO4132" or "DOMO5132"))];

    private static IEnumerable<Finding> CheckAll(string text) => ManifestLinter.Check(new LintFile("manifest.json", text))
        .Where(finding => finding.Rule.Category is RuleCategory.Workflows or RuleCategory.Packages);
}
