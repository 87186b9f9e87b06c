using Domo.Manifest.Rules;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Every limit of the rules and of the model, tested at the limit and one above.</summary>
public class LimitTests
{
    private const string Id = "5168da8d-1c72-4e31-ba74-f609f73071dd";

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Limits_an_app_to_100_datasets(int count, bool isReported)
    {
        string text = App("\"datasetsMapping\": [" + Join(count, i => $$"""{ "alias": "a{{i}}", "dataSetId": "{{Uuid(i)}}", "fields": [] }""") + "]");

        Assert.Equal(isReported ? ["The manifest has 101 datasets, but Domo connects an app to at most 100"] : [], Messages(text));
    }

    [Theory]
    [InlineData("0", "'width' is 0; use a number from 1 to 6")]
    [InlineData("0.1", null)]
    [InlineData("6", null)]
    [InlineData("6.1", "'width' is 6.1; Domo's guide documents sizes from 1 to 6")]
    [InlineData("12", "'width' is 12; Domo's guide documents sizes from 1 to 6")]
    [InlineData("12.1", "'width' is 12.1, but sizes are in grid units, not pixels; use a number from 1 to 6")]
    public void Requires_a_card_width_above_0_and_up_to_6_units(string width, string? message) => Assert.Equal(
        message is null ? [] : [message],
        Messages("""{ "name": "a", "version": "1.0.0", "datasetsMapping": [], "size": { "height": 1, "width": """ + width + " } }"));

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Searches_for_a_dataset_ID_in_up_to_500_characters(int length, bool isFound)
    {
        string address = new string('x', length - Id.Length) + Id;

        var finding = Assert.Single(Check(App($$"""{{Dataset("a", address)}}""")));

        Assert.Equal(("DOMO5008", isFound), (finding.Rule.Id, finding.Fix is not null));
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Recognizes_placeholders_of_up_to_120_characters(int length, bool isPlaceholder) =>
        Assert.Equal(isPlaceholder ? 1 : 0, Check(App("\"description\": \"<" + new string('x', length - 2) + ">\"")).Count);

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    public void A_message_quotes_up_to_500_characters(int length)
    {
        string alias = new string('x', length - 1) + "-";

        string message = Assert.Single(Check(App(Dataset(alias)))).Message;

        Assert.Contains(length == 500 ? $"'{alias}'" : $"'{alias[..500]}…'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_does_not_split_a_surrogate_pair()
    {
        string alias = new string('x', 499) + "😀-";

        Assert.Contains("'" + alias[..499] + "…'", Assert.Single(Check(App(Dataset(alias)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(38, "xx")]
    [InlineData(39, "x…")]
    public void Quotes_up_to_40_characters_of_an_invalid_value(int length, string end)
    {
        string value = new('x', length);

        string message = Assert.Single(Messages("""{ "name": "a", "version": "1.0.0", "datasetsMapping": [], "size": { "height": 1, "width": """ + $"\"{value}\" }} }}"));

        Assert.Equal(length == 38 ? $"'width' is \"{value}\"; use a number from 1 to 6" : $"'width' is \"{value[..38]}…; use a number from 1 to 6", message);
        Assert.Contains(end, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Suggests_one_of_at_most_200_names(int names, bool isMeant)
    {
        string types = """{ "datasets": { "sales_0": { "fields": {} }, "SALES1": {} } }""";
        var manifest = new LintFile("manifest.json", App("\"datasetsMapping\": [" + Join(names, i => $$"""{ "alias": "sales{{i}}", "dataSetId": "{{Uuid(i)}}" }""") + "]"));

        var findings = ManifestLinter.Check(new LintFile("domo.types.json", types), [manifest]).Where(finding => finding.Rule.Id == "DOMO8004").ToList();

        Assert.Equal([isMeant, true], findings.Select(finding => finding.Fix is not null));
    }

    [Theory]
    [InlineData(20, "'a19'; list")]
    [InlineData(21, "'a19' and 1 more; list")]
    [InlineData(22, "'a19' and 2 more; list")]
    public void Names_up_to_20_lost_entries(int lost, string end)
    {
        string manifest = App("\"datasetsMapping\": [" + Join(lost, i => $$"""{ "alias": "a{{i}}" }""") + """, { "alias": "kept" }]""");

        var finding = Assert.Single(Overrides("""{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "kept" }] } } }""", manifest));

        Assert.Contains("loses 'a0', 'a1', ", finding.Message, StringComparison.Ordinal);
        Assert.Contains(end, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 0)]
    public void Compares_up_to_100_properties_of_an_entry(int properties, int findings)
    {
        string manifest = App("""{ "datasetsMapping": [{ "alias": "a", """[2..] + Join(properties - 1, i => $"\"p{i}\": 1") + "}]");

        Assert.Equal(findings, Overrides("""{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "a" }] } } }""", manifest).Count);
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(20_001, false)]
    public void A_fix_copies_an_entry_of_up_to_20000_characters(int length, bool isFixed)
    {
        const string Start = """{ "alias": "a", "note": " """;
        string manifest = App("\"datasetsMapping\": [" + Start + new string('x', length - Start.Length - 2) + "\"}]");

        var finding = Assert.Single(Overrides("""{ "qa": { "manifest": { "datasetsMapping": [{ "alias": "a" }] } } }""", manifest));

        Assert.Equal(isFixed, finding.Fix is not null);
    }

    [Theory]
    [InlineData("\"collections\"", "collectionsMapping", true)]
    [InlineData("\"collectionsMapping\"", "collections", false)]
    [InlineData("\"mapping\"", "datasetsMapping", true)]
    [InlineData("\"datasetsMapping\"", "mapping", false)]
    [InlineData("\"workflowsMapping\"", "workflowMapping", false)]
    public void Renaming_a_list_of_an_override_is_safe_if_its_entries_are_then_merged(string original, string written, bool isSafe)
    {
        string overrides = """{ "qa": { "manifest": { "NAME": [] } } }""".Replace("NAME", written, StringComparison.Ordinal);

        var fix = Assert.Single(Overrides(overrides, App(original + ": [{ \"alias\": \"a\", \"name\": \"a\" }]"))).Fix!;

        Assert.Equal(isSafe, fix.IsSafe);
        Assert.Equal(overrides.Replace($"\"{written}\"", original, StringComparison.Ordinal), fix.ApplyTo(overrides));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void Corrects_property_names_in_a_manifest_with_up_to_300_properties(int members, bool isCorrected)
    {
        string text = App("\"workflowsMaping\": [{ \"alias\": \"a\" }], " + Join(members - 4, i => $"\"_{i}\": 0"));

        Assert.Equal(isCorrected, Check(text).Any(finding => finding.Message.Contains("'workflowsMapping'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(60, "DOMO4034")]
    [InlineData(61, "DOMO4035")]
    public void Recognizes_list_types_of_up_to_60_characters(int length, string id)
    {
        string type = "text" + string.Concat(Enumerable.Repeat("[]", length / 2)).PadLeft(length - 4, 't')[..(length - 4)];
        type = type[..^2] + "[]";

        Assert.Contains(id, Check(Function($$"""{ "alias": "x", "type": "{{type}}", "nullable": false, "isList": false }""")).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(19, false)]
    public void Recognizes_durations_with_up_to_18_digits(int digits, bool isRight)
    {
        string text = Function($$"""{ "alias": "x", "type": "duration", "nullable": false, "isList": false, "value": "PT{{new string('1', digits)}}S" }""");

        Assert.Equal(!isRight, Check(text).Any(finding => finding.Rule.Id == "DOMO4051"));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Recognizes_misspelled_wildcards_of_up_to_40_characters(int length, bool isFound)
    {
        string text = CollectionManifests.Query("{ \"content.region\": \"" + "%userid%".PadLeft(length) + "\" }");

        Assert.Equal(isFound, CollectionManifests.Check(text).Any(finding => finding.Rule.Id == "DOMO3047"));
    }

    /// <summary>Children below the limit are not checked.</summary>
    [Theory]
    [InlineData("parameters")]
    [InlineData("output")]
    public void Reads_and_checks_parameters_to_a_depth_of_16(string property)
    {
        const int Depth = 20;
        string nested = "{ \"alias\": \"d" + Depth + "\" }";
        for (int i = Depth - 1; i >= 0; i--)
        {
            nested = $$"""{ "alias": "d{{i}}", "type": "wibble", "children": [ {{nested}} ] }""";
        }

        string text = $$"""{ "packagesMapping": [ { "alias": "f", "{{property}}": {{(property == "output" ? nested : "[" + nested + "]")}} } ] }""";

        var package = ManifestDocument.Parse(text).Model.Packages[0];
        var parameter = property == "output" ? package.Output! : package.Parameters[0];
        int depth = 0;
        for (; parameter.Children.Count > 0; depth++)
        {
            parameter = parameter.Children[0];
        }

        Assert.Equal((16, "d16"), (depth, parameter.Alias));
        Assert.Contains("(and 16 more)", Assert.Single(Check(text), finding => finding.Rule.Id == "DOMO4035").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_types_file_to_a_depth_of_16()
    {
        string nested = string.Concat(Enumerable.Repeat("{ \"children\": { \"a\": ", 20)) + "\"LONG\"" + string.Concat(Enumerable.Repeat(" } }", 20));
        var value = TypesDocument.Parse("{ \"collections\": { \"c\": { \"columns\": { \"a\": " + nested + " } } } }").Model.Collections[0].Values[0];

        int depth = 0;
        for (; value.Children.Count > 0; depth++)
        {
            value = value.Children[0];
        }

        Assert.Equal(16, depth);
    }

    /// <summary>Short lists of aliases are compared pairwise, longer ones with a table.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void Finds_clashing_aliases_in_lists_of_any_length(int count)
    {
        string text = App("\"actionsMapping\": [" + Join(count - 1, i => $$"""{ "alias": "a{{i}}" }""") + ", { \"alias\": \"A0\" }]");

        Assert.Equal(["The action aliases 'a0' and 'A0' differ only in case; rename one"], Messages(text));
        Assert.Equal(["Duplicate action alias 'a0'"], Messages(text.Replace("A0", "a0", StringComparison.Ordinal)));
        Assert.Empty(Messages(text.Replace("A0", "A", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(8, "]]]]]]]]")]
    [InlineData(9, "]]]]]]]]…")]
    [InlineData(12, "]]]]]]]]…")]
    public void Lists_up_to_8_missing_brackets(int count, string listed) =>
        Assert.Equal($"This '[' has no closing '{listed}'", JsonFaultMessages.Describe(Assert.Single(JsonParser.Parse(new string('[', count)).Faults)));

    /// <summary>For longer text, suggesting a missing bracket would take too long.</summary>
    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void Adds_a_missing_bracket_in_text_of_up_to_100000_characters(int length, bool isFixed)
    {
        const string Start = "{ \"a\": [ \"";
        string text = Start + new string('x', length - Start.Length - 3) + "\" }";

        var finding = Assert.Single(ManifestLinter.Check(new LintFile("domo.types.json", text)), finding => finding.Rule.Id == "DOMO0009");

        Assert.Equal(isFixed, finding.Fix is not null);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_member_in_an_array_ends_at_one_of_the_next_5_brackets(int brackets, bool isFixed)
    {
        string text = "{ \"a\": [ \"x\": \"" + new string(']', brackets - 1) + "\" ] }";

        var finding = Assert.Single(ManifestLinter.Check(new LintFile("domo.types.json", text)), finding => finding.Rule.Id == "DOMO0009");

        Assert.Equal(isFixed, finding.Fix is not null);
    }

    private static string App(string member) => """{ "name": "a", "version": "1.0.0", "size": { "width": 1, "height": 1 }, """ + member + " }";

    private static string Dataset(string alias, string id = Id) =>
        $$"""{ "datasetsMapping": [ { "alias": "{{alias}}", "dataSetId": "{{id}}", "fields": [] } ] }"""[2..^2];

    private static string Function(string parameter) =>
        $$"""{ "packagesMapping": [ { "alias": "f", "parameters": [ {{parameter}} ], "output": { "alias": "r", "type": "text" } } ] }""";

    private static string Uuid(int number) => Id[..^4] + (1000 + number);

    private static string Join(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    private static IEnumerable<string> Messages(string text) => Check(text).Select(finding => finding.Message);

    private static IReadOnlyList<Finding> Overrides(string overrides, string manifest) =>
        ManifestLinter.Check(new LintFile("src/manifestOverrides.json", overrides), [new LintFile("public/manifest.json", manifest)]);
}
