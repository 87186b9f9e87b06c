using System.Globalization;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>A violation of a rule, with its location in a file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The exact span in the checked file.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Fix">The fix; null if there is none.</param>
public sealed record Finding(Rule Rule, SourceSpan Span, string Message, Fix? Fix = null)
{
    /// <summary>The maximum length of a quoted argument: a long alias would be repeated in the message of each of its fields.</summary>
    private const int MaxQuoted = 500;

    internal static Finding Create(RuleMessage message, SourceSpan span, Fix? fix, string[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Shorten(arguments[i]);
        }

        return new(message.Rule, span, string.Format(CultureInfo.InvariantCulture, message.Format, arguments), fix);
    }

    /// <summary>Truncates a string for a message, with an ellipsis.</summary>
    internal static string Shorten(string text) =>
        text.Length <= MaxQuoted ? text : text.Substring(0, char.IsHighSurrogate(text[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted) + "…";
}
