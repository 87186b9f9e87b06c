using System.Text.RegularExpressions;
using System.Xml.Linq;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Compares the diagnostics in the MSBuild files, which repeat the IDs and texts, with the declarations.</summary>
public partial class ProjectRulesTests
{
    private static readonly XElement[] Reports =
    [
        .. Directory.GetFiles(Repository.PathOf("src", "Domo.Manifest.Package", "build"))
            .Where(path => Path.GetExtension(path) is ".props" or ".targets")
            .SelectMany(path => XDocument.Load(path).Descendants())
            .Where(element => element.Name.LocalName is "Error" or "Warning" or "Message"),
    ];

    public static TheoryData<string> Ids => [.. Reports.Select(IdOf)];

    [Fact]
    public void MSBuild_reports_the_rules_that_the_generator_does_not() =>
        Assert.Equal(["DOMO9002", "DOMO9003", "DOMO9004", "DOMO9005", "DOMO9007", "DOMO9008"], Reports.Select(IdOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void MSBuild_reports_a_rule_as_it_is_declared(string id)
    {
        var report = Reports.Single(report => IdOf(report) == id);
        var rule = RuleCatalog.OfProject.Single(rule => rule.Id == id);

        Assert.Equal(rule.Severity.ToString(), report.Name.LocalName);
        Assert.Equal(rule.Message.WithoutArguments(), Expression().Replace(report.Attribute("Text")!.Value, "…"));
    }

    [Fact]
    public void The_catalog_lists_the_rules_of_projects()
    {
        Assert.Equal(12, RuleCatalog.OfProject.Count);
        Assert.All(RuleCatalog.OfProject, rule =>
        {
            Assert.Equal(RuleCategory.Project, rule.Category);
            Assert.Contains(rule, RuleCatalog.All);
        });
    }

    private static string IdOf(XElement report) => report.Attribute("Code")?.Value ?? "(none)";

    /// <summary>A property or the metadata of an item.</summary>
    [GeneratedRegex(@"[$%]\([^)]*\)")]
    private static partial Regex Expression();
}
