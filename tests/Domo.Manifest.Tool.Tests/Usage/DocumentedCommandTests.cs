using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Tests.Golden;

namespace Domo.Manifest.Tool.Tests.Usage;

/// <summary>The commands in pages, help, hooks and the action are valid and end their options before a path.</summary>
public sealed partial class DocumentedCommandTests
{
    private static readonly string[] PathNames = ["path", "file", "old", "new", "folder"];

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            string[] pages =
            [
                "README.md", "src/Domo.Manifest.Tool/README.md", ".pre-commit-hooks.yaml",
                .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
                    .Select(page => Path.GetRelativePath(Repository.Root, page))
                    .Where(page => !page.StartsWith(Path.Combine("docs", "rules"), StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ];
            foreach (string page in pages)
            {
                foreach (Match match in CommandPattern().Matches(File.ReadAllText(Repository.PathOf(page))))
                {
                    commands.Add(page, match.Groups["arguments"].Value);
                }
            }

            using var host = CreateHost();
            foreach (var command in AllCommands(ToolCommandLine.Create(host)).OfType<ToolCommand>())
            {
                foreach (var (line, _) in command.Examples)
                {
                    commands.Add("--help", CommandPattern().Match("`" + line).Groups["arguments"].Value);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_documented_command_is_valid_and_ends_options_before_a_path(string page, string arguments)
    {
        using var host = CreateHost();

        var parsed = ToolCommandLine.Create(host).Parse(ShellWords.Split(arguments));

        // Prose can mention a command without its required arguments.
        Assert.All(UsageErrors.Describe(parsed), error => Assert.Matches("^Required argument| is required", error));
        bool hasPath = parsed.CommandResult.Children.OfType<ArgumentResult>()
            .Any(argument => PathNames.Contains(argument.Argument.Name) && argument.Tokens.Count > 0);
        bool endsOptions = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        Assert.True(!hasPath || endsOptions, $"{page}: {arguments}: put -- before the path");
    }

    [Fact]
    public void A_hook_ends_options_before_its_files() =>
        // pre-commit inserts the arguments between the entry and the files.
        Assert.Equal(
            File.ReadLines(Repository.PathOf(".pre-commit-hooks.yaml")).Count(line => line.Contains(" entry: ", StringComparison.Ordinal)),
            File.ReadLines(Repository.PathOf(".pre-commit-hooks.yaml")).Count(line => line == "  args: ['--']"));

    [Fact]
    public void The_action_ends_options_before_the_paths_of_its_input()
    {
        string action = File.ReadAllText(Repository.PathOf("action.yml"));
        int mark = action.IndexOf("options+=(--)", StringComparison.Ordinal);

        Assert.InRange(mark, 0, action.IndexOf("options+=(\"$path\")", StringComparison.Ordinal));
        Assert.EndsWith("validate \"${options[@]}\"\n", action, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> AllCommands(Command command) => command.Subcommands.SelectMany(AllCommands).Prepend(command);

    private static ToolHost CreateHost() => new()
    {
        Input = Stream.Null,
        Output = new ToolWriter(Stream.Null, isColored: false),
        Error = new ToolWriter(Stream.Null, isColored: false),
        CurrentDirectory = Path.GetTempPath(),
        Variable = _ => null,
    };

    /// <summary>A command in a code block or in backticks, up to a comment, a pipe or a redirection.</summary>
    [GeneratedRegex(
        @"(?:^|[`/|(""]|--yes -- )\s*(?:domo-manifest |(?<=--yes -- ))(?<arguments>(?:'[^'\n]*'|[^'`\n|<>#)])+)", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();
}
