using System.Globalization;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// Every rule about C#, by its own examples: the bad one gives exactly that finding at exactly that place, the good one gives nothing,
/// and what a fix makes of the bad one compiles and no longer breaks the rule.
/// </summary>
public class CSharpRuleTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.OfCSharp.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_example_gives_this_finding_and_no_other(string id)
    {
        var example = Rule(id).Bad;
        using var project = CSharpProject.Of(example);

        var found = await project.DiagnosticsAsync();

        Assert.Equal([Describe(id, MarkedExample.Of(example).Span!.Value.Start, MarkedExample.Of(example).Span!.Value.End)], found.Select(Describe));
        Assert.DoesNotMatch("[{][0-9]", found[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.All(await project.DiagnosticsAfterFixesAsync(found[0]), after => Assert.DoesNotContain(after, diagnostic => diagnostic.Id == id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_example_gives_nothing(string id)
    {
        using var project = CSharpProject.Of(Rule(id).Good);

        Assert.Empty((await project.DiagnosticsAsync()).Select(Describe));
    }

    [Fact]
    public void Every_rule_is_of_an_analyzer() => Assert.Equal(
        RuleCatalog.OfCSharp.Select(rule => rule.Id),
        CSharpProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    private static Rule Rule(string id) => RuleCatalog.OfCSharp.Single(rule => rule.Id == id);

    private static string Describe(Diagnostic diagnostic) =>
        Describe(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End);

    private static string Describe(string id, int start, int end) => $"{id} at {start}..{end}";
}
