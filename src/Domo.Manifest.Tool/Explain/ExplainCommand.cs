using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.Explain;

/// <summary><c>domo-manifest explain DOMO3010</c>: a rule, why it matters, and how it looks wrong and right.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolHost host)
    {
        var rule = new Argument<string>("rule") { Description = "The id of a rule.", HelpName = "rule" };
        rule.CompletionSources.Add(_ => RuleCatalog.All.Select(known => new System.CommandLine.Completions.CompletionItem(known.Id)));
        return new ToolCommand("explain", "Explains a rule: what is wrong, why it matters, and what to write instead.")
        {
            Arguments = { rule },
            Examples = [("domo-manifest explain DOMO3010", "Why a column of type NUMBER never syncs.")],
        }.Runs(parsed => Run(host, parsed.GetValue(rule)!));
    }

    private static ExitCode Run(ToolHost host, string id)
    {
        var rule = RuleIds.Find(id);
        var output = host.Output;
        output.WriteStyled(Style.Emphasis, $"{rule.Id}: {rule.Title}");
        output.WriteLine($"\n{SeverityWords.Of(rule.Severity)}, {rule.Category}\n");
        output.WriteLine(rule.Why);
        WriteExample("Wrong", rule.Bad, output);
        WriteExample("Right", rule.Good, output);
        if (rule.HelpLink is { } link)
        {
            output.WriteLine("\n" + link);
        }

        return ExitCode.Clean;
    }

    private static void WriteExample(string heading, RuleExample example, ToolWriter output)
    {
        output.WriteLine();
        output.WriteStyled(Style.Emphasis, heading);
        output.WriteLine($" ({example.Path})\n");
        foreach (string line in example.Text.Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? "" : "  " + line);
        }

        foreach (var (path, text) in example.OtherFiles)
        {
            output.WriteLine($"\n  with {path}:\n");
            foreach (string line in text.Split('\n'))
            {
                output.WriteLine(line.Length == 0 ? "" : "  " + line);
            }
        }
    }
}
