using System.CommandLine;
using System.CommandLine.Parsing;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>Describes the errors of a command line, with better messages than System.CommandLine's where possible.</summary>
internal static class UsageErrors
{
    /// <summary>Returns the messages, one per line; empty for a valid command line.</summary>
    public static IEnumerable<string> Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var (token, mayBeOption) in Misplaced(parsed))
        {
            yield return mayBeOption && token.StartsWith('-') ? $"unknown option '{token}'{Suggestion.For(token, Options(command))}"
                : command.Subcommands.Count > 0 ? $"unknown command "
                    + $"'{token}'{Suggestion.For(token, command.Subcommands.Select(known => known.Name))}"
                : $"unexpected argument '{token}'.";
        }

        // For an unknown command, System.CommandLine reports both the word and the missing command.
        foreach (var error in parsed.UnmatchedTokens.Count > 0 ? [] : parsed.Errors)
        {
            yield return string.Join(' ', error.Message.Split(['\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>
    /// Returns superfluous arguments and unknown options, which System.CommandLine treats as paths. After <c>--</c> everything is a
    /// path.
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
