using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Pages;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Explain;

/// <summary><c>domo-manifest explain DOMO3001</c>: shows the page of a rule, found by its ID or by the text of a message.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        var rule = new Argument<string>("rule") { Description = "The ID of a rule, or the text of a message.", HelpName = "rule" };
        rule.CompletionSources.Add(_ => RuleCatalog.All.Select(known => new System.CommandLine.Completions.CompletionItem(known.Id)));
        return new ToolCommand("explain", "Explains a rule: the problem, why it matters and how to fix it.")
        {
            Arguments = { rule },
            Examples =
            [
                ("domo-manifest explain DOMO3001", "Explains why a column of type NUMBER never syncs."),
                ("domo-manifest explain \"Dataset 'sales' has no 'dataSetId'\"", "Finds the rule of a message."),
            ],
        }.Runs(parsed => Run(host, parsed.GetValue(rule)!));
    }

    private static ExitCode Run(ToolHost host, string text)
    {
        if (RuleSearch.ById(text) is { } rule)
        {
            return Show(host, rule);
        }

        if (RuleSearch.IsId(text))
        {
            throw ToolException.BadUsage($"There is no rule '{text}'; '{ToolCommandLine.Program} rules' lists them.");
        }

        var found = RuleSearch.ByMessage(text);
        if (found.Count == 0)
        {
            throw ToolException.BadUsage($"No message is similar to '{text}'; '{ToolCommandLine.Program} rules' lists the rules.");
        }

        if (found.Count == 1)
        {
            return Show(host, found[0]);
        }

        host.Output.WriteLine("Several rules have a similar message:\n");
        foreach (var similar in found)
        {
            host.Output.WriteLine($"  {similar.Id}  {similar.Title}");
        }

        return ExitCode.Clean;
    }

    private static ExitCode Show(ToolHost host, Rule rule)
    {
        PageWriter.Write(host.Output, RulePage.Write(rule, RuleSearch.SamplesOf(rule), configureLink: null), host.Width);
        if (rule.HelpLink is { } link)
        {
            host.Output.WriteLine("\n" + link);
        }

        return ExitCode.Clean;
    }
}
