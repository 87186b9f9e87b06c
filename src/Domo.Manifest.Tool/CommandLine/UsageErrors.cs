using System.CommandLine;
using System.CommandLine.Parsing;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>What is wrong with a command line, in our words where System.CommandLine knows no better ones.</summary>
internal static class UsageErrors
{
    /// <summary>The messages, each a line; none for a command line that can be run.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (string token in parsed.UnmatchedTokens.Concat(OptionsTakenForArguments(parsed)))
        {
            yield return token.StartsWith('-') ? $"there is no option '{token}'{Suggestion.For(token, Options(command))}"
                : command.Subcommands.Count > 0 ? $"there is no command "
                    + $"'{token}'{Suggestion.For(token, command.Subcommands.Select(known => known.Name))}"
                : $"'{token}' is one argument too many.";
        }

        // With a word that is no command, System.CommandLine complains of the word and of the missing command.
        foreach (var error in parsed.UnmatchedTokens.Count > 0 ? [] : parsed.Errors)
        {
            yield return string.Join(' ', error.Message.Split(['\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>System.CommandLine takes an option that it does not know for one more path. Behind <c>--</c> it may be one.</summary>
    private static IEnumerable<string> OptionsTakenForArguments(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Value == "--")
            ? []
            : parsed.CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .Select(token => token.Value)
                .Where(token => token.Length > 1 && token[0] == '-');

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name));
}
