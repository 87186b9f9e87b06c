using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The rules about parameters of workflows and functions.</summary>
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
    public void Accepts_a_documented_type(string type) => Assert.Empty(OfType(type));

    [Theory]
    [InlineData("string", "DOMO4031", "text")]
    [InlineData("STRING", "DOMO4031", "text")]
    [InlineData("json", "DOMO4031", "object")]
    [InlineData("integer", "DOMO4032", "number")]
    [InlineData("Int", "DOMO4032", "number")]
    [InlineData("long", "DOMO4032", "number")]
    [InlineData("float", "DOMO4032", "decimal")]
    [InlineData("double", "DOMO4032", "decimal")]
    [InlineData("bool", "DOMO4032", "boolean")]
    [InlineData("timestamp", "DOMO4032", "dateTime")]
    [InlineData("user", "DOMO4032", "person")]
    [InlineData("datetime", "DOMO4033", "dateTime")]
    [InlineData("DateTime", "DOMO4033", "dateTime")]
    [InlineData("Text", "DOMO4033", "text")]
    [InlineData("DataSet", "DOMO4033", "dataset")]
    [InlineData("Account", "DOMO4033", "account")]
    [InlineData("list", "DOMO4034", "object")]
    [InlineData("Array", "DOMO4034", "object")]
    [InlineData("number[]", "DOMO4034", "number")]
    [InlineData("list<string>", "DOMO4034", "text")]
    [InlineData("text[][]", "DOMO4034", "object")]
    [InlineData("persn", "DOMO4035", "person")]
    public void Reports_another_type_once_and_suggests_the_intended_one(string type, string id, string instead)
    {
        string text = InFunction($$"""{ "alias": "x", "type": "{{type}}", "nullable": false, "isList": false }""");

        var finding = Assert.Single(Check(text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Contains("'" + type + "'", finding.Message, StringComparison.Ordinal);
        Assert.Contains(instead, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Fix);
        string corrected = finding.Fix.ApplyTo(text);
        Assert.Contains($"\"type\": \"{instead}\"", corrected, StringComparison.Ordinal);
        Assert.Empty(Check(corrected));
    }

    [Fact]
    public void Lists_all_types_for_an_unrecognizable_type()
    {
        var finding = Assert.Single(OfType("wibble"));

        Assert.Equal("DOMO4035", finding.Rule.Id);
        Assert.Contains("dateTime", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Fact]
    public void Many_brackets_after_a_type_do_not_overflow_the_stack() =>
        Assert.Equal("DOMO4035", Assert.Single(OfType(string.Concat(Enumerable.Repeat("[]", 100_000)))).Rule.Id);

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
    public void Accepts_a_default_value_that_fits(string type, string value) =>
        Assert.DoesNotContain(OfDefault(type, value, isList: false), finding => finding.Rule.Id.StartsWith("DOMO405", StringComparison.Ordinal));

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
    public void Reports_a_default_value_of_another_kind(string type, string value, string? corrected)
    {
        var finding = Assert.Single(OfDefault(type, value, isList: false));

        Assert.Equal("DOMO4050", finding.Rule.Id);
        Assert.Contains("'" + type + "'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(corrected, finding.Fix?.Edits[0].NewText);
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
    public void Reports_a_default_value_in_another_format(string type, string value, string? corrected)
    {
        var finding = Assert.Single(OfDefault(type, "\"" + value + "\"", isList: false));

        Assert.Equal("DOMO4051", finding.Rule.Id);
        Assert.Contains("'" + value + "'", finding.Message, StringComparison.Ordinal);
        Assert.Equal(corrected, finding.Fix?.Edits[0].NewText.Trim('"'));
    }

    [Fact]
    public void Checks_each_item_of_a_default_list()
    {
        var findings = OfDefault("number", "[ 1, \"2\", 2.5, null ]", isList: true);

        Assert.Equal(["DOMO4050", "DOMO4050"], findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("account", "\"627\"")]
    [InlineData("ACCOUNT", "{ \"id\": \"627\", \"type\": \"ACCOUNT\", \"subType\": \"x\" }")]
    [InlineData("person", "\"627\"")]
    public void Reports_an_ID_in_a_default_value(string type, string value)
    {
        string text = InFunction(Parameter(type, value, isList: false));

        var finding = Assert.Single(Check(text));

        Assert.Equal("DOMO4052", finding.Rule.Id);
        Assert.Equal("\"627\"", text.Substring(finding.Span.Start, finding.Span.Length));
    }

    [Fact]
    public void Checks_a_default_value_against_the_intended_type_unless_it_is_ambiguous()
    {
        Assert.Equal(["DOMO4031", "DOMO4050"], OfDefault("string", "5", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal(["DOMO4032", "DOMO4050"], OfDefault("integer", "\"5\"", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal(["DOMO4033", "DOMO4050"], OfDefault("Number", "\"5\"", isList: false).Select(finding => finding.Rule.Id));
        Assert.Equal("DOMO4035", Assert.Single(OfDefault("nubmer", "\"5\"", isList: false)).Rule.Id);
        Assert.Equal("DOMO5002", Assert.Single(Check(InFunction("""{ "alias": "x", "type": "number", "isList": "yes", "value": [] }"""))).Rule.Id);
        Assert.Equal("DOMO4042", Assert.Single(Check(InFunction("""{ "alias": "x", "type": "number", "isList": false, "list": true, "value": [] }"""))).Rule.Id);
    }

    [Theory]
    [InlineData(Workflow, "\"aliasedName\": \"x\"", null)]
    [InlineData(Workflow, "\"aliasName\": \"x\"", "DOMO4026")]
    [InlineData(Workflow, "\"alias\": \"x\"", "DOMO4025")]
    [InlineData(Workflow, "\"name\": \"x\"", "DOMO4021")]
    [InlineData(Workflow, "\"aliasedname\": \"x\"", "DOMO5007")]
    [InlineData(Workflow, "\"name\": \"x\", \"AliasedName\": \"x\"", "DOMO5007")]
    [InlineData(Workflow, "\"name\": \"n\", \"aliasedName\": \"x\"", null)]
    [InlineData(Workflow, "\"aliasedName\": \"x\", \"alias\": \"x\"", null)]
    [InlineData(Workflow, "\"displayName\": \"x\"", "DOMO4020")]
    [InlineData(Workflow, "\"aliasedName\": \"\"", "DOMO4020")]
    [InlineData(Workflow, "\"aliasedName\": null", "DOMO4020")]
    [InlineData(Workflow, "\"aliasedName\": 5", "DOMO5002")]
    [InlineData(Workflow, "\"aliasedName\": {}", "DOMO5002")]
    [InlineData(Workflow, "\"aliasedName\": \"a b\"", "DOMO4024")]
    [InlineData(Workflow, "\"aliasedName\": \"größe\"", "DOMO4024")]
    [InlineData(Workflow, "\"aliasedName\": \"se_manager$1\"", null)]
    [InlineData(Workflow, "\"aliasedName\": \"<name>\"", null)]
    [InlineData(Function, "\"alias\": \"x\"", null)]
    [InlineData(Function, "\"aliasedName\": \"x\"", "DOMO4025")]
    [InlineData(Function, "\"aliasName\": \"x\"", "DOMO4025")]
    [InlineData(Function, "\"name\": \"x\"", "DOMO4021")]
    [InlineData(Function, "\"alais\": \"x\"", "DOMO5007")]
    [InlineData(Function, "", "DOMO4020")]
    public void Reports_each_name_once(string manifest, string name, string? id)
    {
        string parameter = "{ " + name + (name.Length == 0 ? "" : ", ") + "\"type\": \"text\", \"isList\": false }";

        var findings = Check(manifest.Replace("PARAMETERS", parameter, StringComparison.Ordinal));

        Assert.Equal(id is null ? [] : [id], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Only_names_of_siblings_clash()
    {
        const string Nested = """
            { "alias": "x", "type": "object", "isList": false, "children": [ { "alias": "x", "type": "text" }, { "alias": "X", "type": "text" } ] },
            { "alias": "y", "type": "text", "isList": false },
            { "alias": "y", "type": "text", "isList": false },
            { "alias": "y", "type": "text", "isList": false }
            """;

        var findings = Check(InFunction(Nested));

        Assert.Equal(["DOMO4023", "DOMO4022", "DOMO4022"], findings.Select(finding => finding.Rule.Id));
        Assert.StartsWith("Parameter 'x.X' of function 'f'", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_a_repeated_type_once_and_the_fix_changes_all_occurrences()
    {
        const string Parameters = """
            { "alias": "a", "type": "number", "isList": false },
            { "alias": "b", "type": "string", "isList": false },
            { "alias": "c", "type": "object", "isList": false, "children": [ { "alias": "d", "type": "string" } ] },
            { "alias": "e", "type": "STRING", "isList": false },
            { "alias": "f", "type": "string", "isList": false }
            """;
        string text = InFunction(Parameters).Replace("\"type\": \"object\" } }", "\"type\": \"string\" } }", StringComparison.Ordinal);

        var findings = Check(text);

        Assert.Equal(
            [
                "Parameter 'b' (and 3 more) of function 'f' has the outdated type 'string'; use 'text'",
                "Parameter 'e' of function 'f' has the outdated type 'STRING'; use 'text'",
            ],
            findings.Select(finding => finding.Message));
        Assert.Equal(text.IndexOf("\"string\"", StringComparison.Ordinal), findings[0].Span.Start);
        Assert.Equal("Change to 'text' (4 places)", findings[0].Fix!.Title);
        Assert.Equal(text.Replace("\"string\"", "\"text\"", StringComparison.Ordinal), findings[0].Fix!.ApplyTo(text));
    }

    [Theory]
    [InlineData("\"aliasName\": \"#\", \"type\": \"text\"", "DOMO4026", "The name of parameter 'a' (and 2 more) of workflow 'w' is in 'aliasName'; Domo's editor writes 'aliasedName'", 3)]
    [InlineData("\"alias\": \"#\", \"type\": \"text\"", "DOMO4025", "The name of parameter 'a' (and 2 more) of workflow 'w' belongs in 'aliasedName', not in 'alias'", 3)]
    [InlineData("\"name\": \"#\", \"type\": \"text\"", "DOMO4021", "Parameter 'a' (and 2 more) of workflow 'w' has 'name' but no 'aliasedName'; add 'aliasedName' with the name that the app sends", 3)]
    [InlineData("\"aliasedName\": \"#\"", "DOMO4030", "Parameter 'a' (and 2 more) of workflow 'w' has no 'type'; add one, such as 'text'", 3)]
    [InlineData("\"aliasedName\": \"#\", \"type\": \"text[]\"", "DOMO4034", "Parameter 'a' (and 2 more) of workflow 'w' has type 'text[]'; use the type of the items, 'text', and \"isList\": true", 6)]
    [InlineData("\"aliasedName\": \"#\", \"type\": \"text\", \"isList\": \"no\"", "DOMO5002", "'isList' of parameter 'a' (and 2 more) of workflow 'w' must be false, not the string \"no\"", 3)]
    [InlineData("\"aliasedName\": \"#\", \"Type\": \"text\"", "DOMO5007", "Domo ignores 'Type' of parameter 'a' (and 2 more) of workflow 'w'; rename it to 'type'", 3)]
    [InlineData("\"aliasedName\": \"#\", \"type\": \"text\", \"Required\": true", "DOMO5005", "Unknown property 'Required' of parameter 'a' (and 2 more) of workflow 'w'; did you mean 'required'?", 3)]
    public void Reports_an_error_of_several_parameters_in_one_finding(string members, string id, string message, int edits)
    {
        string text = Workflow.Replace(
            "PARAMETERS",
            string.Join(", ", new[] { "a", "b", "c" }.Select(name => "{ " + members.Replace("#", name, StringComparison.Ordinal) + " }")),
            StringComparison.Ordinal);

        var finding = Assert.Single(Check(text));

        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(message, finding.Message);
        Assert.Equal(edits, finding.Fix!.Edits.Count);
        Assert.Empty(Check(finding.Fix.ApplyTo(text)));
    }

    [Fact]
    public void Reports_an_error_once_per_workflow_and_separately_with_and_without_a_fix()
    {
        const string Entry = """{ "alias": "#", "parameters": [ { "aliasedName": "a", "type": "string" }, { "aliasedName": "b", "type": "string" } ] }""";
        string text = "{ \"workflowsMapping\": [ " + Entry.Replace('#', 'v') + ", " + Entry.Replace('#', 'w') + " ] }";

        Assert.Equal(["workflow 'v'", "workflow 'w'"], Check(text).Select(finding => finding.Message.Split(" of ")[1].Split(" has")[0]));

        const string Mixed = """{ "name": "a", "type": "text" }, { "name": "b", "aliasedName": null, "type": "text" }""";
        Assert.Equal(
            [true, false],
            Check(Workflow.Replace("PARAMETERS", Mixed, StringComparison.Ordinal)).Select(finding => finding.Fix is not null));
    }

    [Fact]
    public void The_parent_describes_a_child_without_a_name()
    {
        const string Nested = """
            { "alias": "order", "type": "object", "isList": false, "children": [ { "type": "text" } ] },
            { "type": "text", "isList": false }
            """;

        Assert.Equal(
            [
                "A child of parameter 'order' of function 'f' has no 'alias'; add the name that the app sends",
                "A parameter of function 'f' has no 'alias'; add the name that the app sends",
            ],
            Check(InFunction(Nested)).Select(finding => finding.Message));
    }

    [Fact]
    public void Checks_children_to_a_limited_depth_without_stack_overflow()
    {
        string nested = """{ "alias": "x", "type": "string" }""";
        for (int i = 0; i < 16; i++)
        {
            nested = $$"""{ "alias": "x", "type": "object", "isList": false, "children": [ {{nested}} ] }""";
        }

        Assert.Equal("DOMO4031", Assert.Single(Check(InFunction(nested))).Rule.Id);
        Assert.Empty(Check(InFunction($$"""{ "alias": "x", "type": "object", "isList": false, "children": [ {{nested}} ] }""")));
    }

    [Theory]
    [InlineData("\"children\": null", null)]
    [InlineData("\"children\": []", null)]
    [InlineData("\"nullable\": null", null)]
    [InlineData("\"children\": [ 5 ]", "DOMO4043,DOMO5001")]
    [InlineData("\"children\": \"none\"", "DOMO5002")]
    [InlineData("\"nullable\": \"true\"", "DOMO5002")]
    [InlineData("\"nullable\": 1", "DOMO5002")]
    [InlineData("\"required\": []", "DOMO5002")]
    [InlineData("\"nulable\": true", "DOMO5005")]
    [InlineData("\"defaultValue\": \"a\"", "DOMO5005")]
    [InlineData("\"note\": \"mine\"", null)]
    [InlineData("\"Type\": \"text\"", null)]
    [InlineData("\"displayName\": \"X\", \"entitySubType\": null, \"visible\": true, \"subString\": null", null)]
    public void Checks_other_properties_once(string member, string? ids)
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
    public void Does_not_report_invalid_JSON(string parameter) => Assert.Empty(Check(InFunction(parameter)));

    [Fact]
    public void Accepts_list_isList_or_neither_in_workflows()
    {
        const string All = """
            { "aliasedName": "a", "type": "number", "list": false, "children": null },
            { "aliasedName": "b", "type": "number", "isList": true, "value": [ 2 ] },
            { "aliasedName": "c", "type": "number" }
            """;

        Assert.Empty(Check(Workflow.Replace("PARAMETERS", All, StringComparison.Ordinal)));
    }

    /// <summary>A complete manifest, truncated or with another token at every position.</summary>
    [Fact]
    public void Checks_any_text_and_applies_every_fix()
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
    public void Suggests_properties_for_an_object_parameter_but_not_for_an_output(string children, int hints)
    {
        string text = InFunction($$"""{ "alias": "x", "type": "object", "nullable": false, "isList": false{{children}} }""");

        Assert.Equal(hints, CheckAll(text).Count(finding => finding.Rule.Id == "DOMO4044"));
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
    /// Gets the findings of the rules about workflows and functions, without the information that an object has no children.
    /// </summary>
    private static List<Finding> Check(string text) =>
        [.. CheckAll(text).Where(finding => finding.Rule.Id is not "DOMO4044")];

    private static IEnumerable<Finding> CheckAll(string text) => ManifestLinter.Check(new LintFile("manifest.json", text))
        .Where(finding => finding.Rule.Category is RuleCategory.Workflows or RuleCategory.General);
}
