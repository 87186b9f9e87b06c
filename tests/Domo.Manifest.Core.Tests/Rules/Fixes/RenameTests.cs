using Domo.Manifest.Core.Tests.Binding;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>Fixes that rename a property where several properties could get the same name.</summary>
public class RenameTests
{
    public static TheoryData<string> Files => FullManifest.Files;

    /// <summary>The last of two duplicate properties wins, so renaming both would lose the value of the first.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Renames_at_most_one_of_two_misspellings_of_a_property(string path)
    {
        string text = FullManifest.TextOf(path);
        LintFile[] others = [.. FullManifest.OthersOf(path)];
        var twice = new List<string>();
        foreach (var (name, member) in FullManifest.MembersOf(JsonParser.Parse(text).Root))
        {
            string value = text.Substring(member.Value.Span.Start, member.Value.Span.Length);
            string upper = member.Name.ToUpperInvariant();
            string misspelled = $"\"{upper}\": {value}, \"{char.ToLowerInvariant(upper[0]) + upper[1..]}\": {value}";
            string changed = text.Remove(member.Span.Start, member.Span.Length).Insert(member.Span.Start, misspelled);

            // Editors apply the fixes in one round.
            var fixes = ManifestLinter.Check(new(path, changed), others).Select(finding => finding.Fix).OfType<Fix>();
            string corrected = TextEdit.ApplyAll(changed, ManifestFixer.Combine(fixes));
            if (JsonParser.Parse(corrected).Faults.Any(fault => fault.Kind == JsonFaultKind.DuplicateName))
            {
                twice.Add(name);
            }
        }

        Assert.Equal([], twice);
    }

    [Theory]
    [InlineData("\"fullPage\": true, \"full-page\": false", "\"fullpage\": true, \"full-page\": false")]
    [InlineData("\"colection\": [{ \"name\": \"a\" }], \"collection\": [{ \"name\": \"b\" }]", "\"collectionsMapping\": [{ \"name\": \"a\" }], \"collection\": [{ \"name\": \"b\" }]")]
    [InlineData(
        "\"collectionsMapping\": [], \"colection\": [{ \"name\": \"a\" }], \"collection\": [{ \"name\": \"b\" }]",
        "\"collectionsMapping\": [{ \"name\": \"a\" }], \"collection\": [{ \"name\": \"b\" }]")]
    [InlineData("\"channels\": { \"publish\": [], \"publishs\": [] }", "\"channels\": { \"publishes\": [], \"publishs\": [] }")]
    public void Renames_the_first_of_two_misspellings(string members, string expected)
    {
        const string Start = """{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, """;
        string text = Start + members + " }";

        var fixes = ManifestLinter.Check(new("manifest.json", text)).Select(finding => finding.Fix).OfType<Fix>();

        Assert.Equal(Start + expected + " }", TextEdit.ApplyAll(text, ManifestFixer.Combine(fixes)));
    }

    [Fact]
    public void Renames_properties_of_different_objects_to_the_same_name()
    {
        string text = "{ \"datasets\": { \"a\": { \"feilds\": {} }, \"b\": { \"feilds\": {} } } }";

        var fixes = ManifestLinter.Check(new("domo.types.json", text)).Select(finding => finding.Fix).OfType<Fix>();

        Assert.Equal(text.Replace("feilds", "fields", StringComparison.Ordinal), TextEdit.ApplyAll(text, ManifestFixer.Combine(fixes)));
    }
}
