using Domo.Manifest.Core.Tests.Binding;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>Fixes that give a property its right name, where several properties could get the same.</summary>
public class RenameTests
{
    public static TheoryData<string> Files => FullManifest.Files;

    /// <summary>Of two properties with one name only the last counts, so that renaming both would lose what the first says.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Of_two_misspellings_of_a_property_at_most_one_is_renamed(string path)
    {
        string text = FullManifest.TextOf(path);
        LintFile[] others = [.. FullManifest.OthersOf(path)];
        var twice = new List<string>();
        foreach (var (name, member) in FullManifest.MembersOf(JsonParser.Parse(text).Root))
        {
            string value = text.Substring(member.Value.Span.Start, member.Value.Span.Length);
            string upper = member.Name.ToUpperInvariant();
            string misspelt = $"\"{upper}\": {value}, \"{char.ToLowerInvariant(upper[0]) + upper[1..]}\": {value}";
            string changed = text.Remove(member.Span.Start, member.Span.Length).Insert(member.Span.Start, misspelt);

            // In one round, as an editor applies them.
            var fixes = ManifestLinter.Check(new(path, changed), others).Select(finding => finding.Fix).OfType<Fix>();
            string mended = TextEdit.ApplyAll(changed, ManifestFixer.Combine(fixes));
            if (JsonParser.Parse(mended).Faults.Any(fault => fault.Kind == JsonFaultKind.DuplicateName))
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
    public void The_first_of_two_misspellings_gets_the_name(string members, string expected)
    {
        const string Start = """{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, """;
        string text = Start + members + " }";

        var fixes = ManifestLinter.Check(new("manifest.json", text)).Select(finding => finding.Fix).OfType<Fix>();

        Assert.Equal(Start + expected + " }", TextEdit.ApplyAll(text, ManifestFixer.Combine(fixes)));
    }

    [Fact]
    public void Properties_of_different_objects_get_the_same_name()
    {
        string text = "{ \"datasets\": { \"a\": { \"feilds\": {} }, \"b\": { \"feilds\": {} } } }";

        var fixes = ManifestLinter.Check(new("domo.types.json", text)).Select(finding => finding.Fix).OfType<Fix>();

        Assert.Equal(text.Replace("feilds", "fields", StringComparison.Ordinal), TextEdit.ApplyAll(text, ManifestFixer.Combine(fixes)));
    }
}
