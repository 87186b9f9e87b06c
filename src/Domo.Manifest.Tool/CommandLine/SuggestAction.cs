using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>Suggests words for the cursor's position. After <c>--</c> only paths are valid, which the shell completes.</summary>
/// <param name="directive">The directive with the position of the cursor.</param>
/// <param name="suggest">The action for positions before <c>--</c>.</param>
internal sealed class SuggestAction(SuggestDirective directive, SynchronousCommandLineAction suggest) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult) => IsAfterMark(parseResult) ? 0 : suggest.Invoke(parseResult);

    private bool IsAfterMark(ParseResult parseResult)
    {
        string line = parseResult.Tokens is [.., { Type: not TokenType.Directive } last] ? last.Value : "";
        string? position = parseResult.GetResult(directive)?.Values is [var value, ..] ? value : null;
        if (int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out int cursor) && cursor < line.Length)
        {
            line = line[..cursor];
        }

        // The word at the cursor may still become an option.
        var words = CommandLineParser.SplitCommandLine(line).ToList();
        bool isInWord = line.Length > 0 && !char.IsWhiteSpace(line[^1]);
        return words.Take(words.Count - (isInWord ? 1 : 0)).Contains("--");
    }
}
