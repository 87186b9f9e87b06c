using System.Globalization;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// Every message with a C# example: the bad example reports exactly its diagnostic at its location, the good example reports nothing, and
/// the fixed example compiles without the diagnostic.
/// </summary>
public class CSharpRuleTests
{
    private static readonly (string Name, RuleMessage Message)[] Messages =
    [
        .. RuleCatalog.OfCSharp.SelectMany(rule => RuleCatalog.MessagesOf(rule)
            .Where(message => message.Bad.IsCSharp)
            .Select((message, i) => (i == 0 ? rule.Id : $"{rule.Id} #{i + 1}", message))),
    ];

    public static TheoryData<string> Names => [.. Messages.Select(message => message.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_bad_example_reports_only_its_rule(string name)
    {
        var message = Message(name);
        var example = message.Bad;
        string id = message.Rule.Id;
        using var project = CSharpProject.Create(example);

        var found = await project.DiagnosticsAsync();

        var span = MarkedExample.Parse(example).Span!.Value;
        Assert.Equal([Describe(id, span.Start, span.End)], found.Select(Describe));
        string text = found[0].GetMessage(CultureInfo.InvariantCulture);
        Assert.DoesNotMatch("[{][0-9]", text);
        Assert.All(message.WithoutArguments().Split('…'), part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(
            await project.DiagnosticsAfterFixesAsync(found[0]), after => Assert.DoesNotContain(after, diagnostic => diagnostic.Id == id));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_good_example_reports_nothing(string name)
    {
        using var project = CSharpProject.Create(Message(name).Good);

        Assert.Empty((await project.DiagnosticsAsync()).Select(Describe));
    }

    [Fact]
    public void Every_rule_belongs_to_an_analyzer() => Assert.Equal(
        RuleCatalog.OfCSharp.Select(rule => rule.Id),
        CSharpProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    private static RuleMessage Message(string name) => Messages.Single(message => message.Name == name).Message;

    private static string Describe(Diagnostic diagnostic) =>
        Describe(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End);

    private static string Describe(string id, int start, int end) => $"{id} at {start}..{end}";
}
