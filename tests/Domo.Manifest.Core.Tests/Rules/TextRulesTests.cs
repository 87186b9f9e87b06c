using Domo.Manifest.Core.Tests.Json;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>The rules about the JSON text.</summary>
public class TextRulesTests
{
    private const string ValidManifest = """{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }""";

    public static TheoryData<string> Cases => [.. FaultCases.All.Select(fault => fault.Name)];

    [Fact]
    public void Every_kind_of_fault_has_a_message()
    {
        var rules = RuleCatalog.All.Where(rule => rule.Category == RuleCategory.Json).ToList();

        Assert.Equal(Enum.GetValues<JsonFaultKind>().Length, rules.Sum(rule => RuleCatalog.MessagesOf(rule).Count));
        Assert.Equal(["DOMO0002"], rules.Where(rule => rule.Severity != RuleSeverity.Error).Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reports_every_fault_at_its_location_and_its_fix_leaves_fewer(string name)
    {
        string text = MarkedText.Parse(FaultCases.All.Single(fault => fault.Name == name).Marked).Text;
        var faults = JsonParser.Parse(text).Faults;

        var findings = Check("domo.types.json", text).Where(finding => finding.Rule.Category == RuleCategory.Json).ToList();

        Assert.Equal(faults.Select(fault => fault.Span), findings.Select(finding => finding.Span));
        foreach (var fix in findings.Select(finding => finding.Fix).OfType<Fix>())
        {
            var left = JsonParser.Parse(fix.ApplyTo(text)).Faults;
            Assert.True(left.Count < faults.Count, $"{fix.Title}: {fix.ApplyTo(text)}");
        }
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("domo.types.json")]
    [InlineData("src/manifestOverrides.json")]
    public void Checks_all_three_files(string path) =>
        Assert.Contains(Check(path, """{ "a": {}, }"""), finding => finding.Rule.Id == "DOMO0005");

    [Fact]
    public void A_file_that_is_not_JSON_causes_only_a_few_findings() =>
        Assert.Equal(20, Check("manifest.json", "[" + string.Concat(Enumerable.Repeat("01, ", 500)) + "0]").Count(f => f.Rule.Category == RuleCategory.Json));

    [Theory]
    [InlineData("")]
    [InlineData("Hello world")]
    [InlineData("""{ "name": "Sales""")]
    [InlineData("""{ {{all}} }""")]
    [InlineData("""{ ... }""")]
    [InlineData("\"datasetsMapping\": []")]
    public void Invalid_JSON_does_not_cause_findings_about_missing_properties(string text) =>
        Assert.All(Check("manifest.json", text), finding => Assert.Equal(RuleCategory.Json, finding.Rule.Category));

    [Fact]
    public void Does_not_add_brackets_around_a_fragment_of_a_manifest() =>
        Assert.Null(Assert.Single(Check("manifest.json", "\"datasetsMapping\": []")).Fix);

    [Theory]
    [InlineData("{\r\n  // one\r\n", "{\r\n")]
    [InlineData("{\n\t# one\n", "{\n")]
    [InlineData("{\n/* one */ ", "{\n ")]
    [InlineData("{ // one\n", "{\n")]
    [InlineData("{\n// one\n\n", "{\n\n")]
    [InlineData("{\r  // one\r", "{\r")]
    [InlineData("{ \t // one\r\n", "{\r\n")]
    public void Removes_the_line_of_a_comment_that_stands_alone(string start, string left)
    {
        string text = start + ValidManifest[1..];

        string corrected = Assert.Single(Check("manifest.json", text)).Fix!.ApplyTo(text);

        Assert.Equal(left + ValidManifest[1..], corrected);
    }

    [Theory]
    [InlineData("'it's \"x\"'", "\"it's \\\"x\\\"\"")]
    [InlineData("“C:\\\\x”", "\"C:\\\\x\"")]
    [InlineData("\"a\\'b\"", "\"a'b\"")]
    [InlineData("\"C:\\Domo\"", "\"C:\\\\Domo\"")]
    [InlineData("\"a\u0001b\"", "\"a\\u0001b\"")]
    [InlineData("\"a\tb\"", "\"a\\tb\"")]
    [InlineData("\"a\bb\"", "\"a\\bb\"")]
    [InlineData("\"a\fb\"", "\"a\\fb\"")]
    [InlineData("\"a\u001Fb\"", "\"a\\u001fb\"")]
    [InlineData("\"C:\\users\"", "\"C:\\\\users\"")]
    [InlineData("-007", "-7")]
    [InlineData("00", "0")]
    [InlineData("00.5", "0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("5.e1", "5e1")]
    [InlineData("-0xFF", "-255")]
    [InlineData("None", "null")]
    public void The_fix_writes_the_intended_value(string written, string meant)
    {
        string text = """{ "note": """ + written + ", " + ValidManifest[1..];

        string corrected = Assert.Single(Check("manifest.json", text)).Fix!.ApplyTo(text);

        Assert.Equal("""{ "note": """ + meant + ", " + ValidManifest[1..], corrected);
    }

    [Theory]
    [InlineData("\n// one")]
    [InlineData("\n// one\r")]
    [InlineData("\r\n  // one\r\n")]
    public void Removes_a_comment_at_the_end_of_the_file(string end)
    {
        string corrected = Assert.Single(Check("manifest.json", ValidManifest + end)).Fix!.ApplyTo(ValidManifest + end);

        Assert.Equal(ValidManifest + end[..end.IndexOfAny([' ', '/'])], corrected);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData(" \n abc")]
    public void Does_not_quote_text_outside_lists_and_objects(string text) =>
        Assert.DoesNotContain(Check("domo.types.json", text), finding => finding.Fix is not null);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public void Reports_at_most_20_faults_of_a_text(int faults, int reported) => Assert.Equal(
        reported,
        Check("domo.types.json", "[" + string.Concat(Enumerable.Repeat("01, ", faults)) + "0]").Count(finding => finding.Rule.Category == RuleCategory.Json));

    private static IReadOnlyList<Finding> Check(string path, string text) => ManifestLinter.Check(new LintFile(path, text));
}
