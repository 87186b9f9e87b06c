using System.Collections.Immutable;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests every message of the generator with its own examples.</summary>
public class ProjectRuleTests
{
    private static readonly (string Name, RuleMessage Message)[] Messages =
    [
        .. RuleCatalog.OfProject.SelectMany(rule => RuleCatalog.MessagesOf(rule)
            .Where(message => message.Bad.IsCSharp || message.Bad.Path == "manifest.json")
            .Select((message, i) => (i == 0 ? rule.Id : $"{rule.Id} #{i + 1}", message))),
    ];

    public static TheoryData<string> Names => [.. Messages.Select(message => message.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bad_example_reports_the_diagnostic_at_its_location(string name)
    {
        var message = Messages.Single(message => message.Name == name).Message;
        int start = message.Bad.Text.IndexOf('⟦', StringComparison.Ordinal);
        int end = message.Bad.Text.IndexOf('⟧', StringComparison.Ordinal) - 1;

        var diagnostics = Diagnostics(message.Bad);

        // Each of several classes has a diagnostic.
        Assert.All(diagnostics, diagnostic => Assert.Equal(message.Rule.Id, diagnostic.Id));
        Assert.Equal((start, end), (diagnostics[0].Location.SourceSpan.Start, diagnostics[0].Location.SourceSpan.End));
        string text = diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.All(message.WithoutArguments().Split('…'), part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_good_example_reports_nothing(string name) =>
        Assert.Empty(Diagnostics(Messages.Single(message => message.Name == name).Message.Good));

    private static ImmutableArray<Diagnostic> Diagnostics(RuleExample example)
    {
        string text = example.Text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var project = new TestProject();
        if (example.IsCSharp)
        {
            project.Source(text);
        }
        else
        {
            project.Add(example.Path, "Manifest", text);
        }

        foreach (var (path, other) in example.OtherFiles)
        {
            project.Add(path, "Manifest", other);
        }

        return project.Run().Result.Diagnostics;
    }
}
