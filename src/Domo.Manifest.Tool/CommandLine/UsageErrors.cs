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
        foreach (var (token, mayBeOption) in Misplaced(parsed))
        {
            yield return mayBeOption && token.StartsWith('-') ? $"there is no option '{token}'{Suggestion.For(token, Options(command))}"
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

    /// <summary>
    /// What the command has no place for, and options that it does not know, which System.CommandLine takes for one more path. After
    /// <c>--</c> everything is a path.
    /// </summary>
    private static IEnumerable<(string Token, bool MayBeOption)> Misplaced(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .ToList();
        int afterMark = parsed.Tokens.Reverse().TakeWhile(token => token.Type != TokenType.DoubleDash).Count();
        int paths = afterMark == parsed.Tokens.Count ? 0 : afterMark;
        int optional = arguments.Count + parsed.UnmatchedTokens.Count - paths;
        return arguments.Select((token, index) => (token, index < optional))
            .Where(argument => argument.Item2 && argument.token.Length > 1 && argument.token[0] == '-')
            .Concat(parsed.UnmatchedTokens.Select((token, index) => (token, arguments.Count + index < optional)));
    }

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name));
}
