using System.Globalization;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules;

/// <summary>One place that breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The exact place in the checked file.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Fix">How to mend it, where a machine can.</param>
public sealed record Finding(Rule Rule, SourceSpan Span, string Message, Fix? Fix = null)
{
    /// <summary>How much of a name or text a message quotes: a long one would be in the messages of all that is inside of it.</summary>
    private const int MaxQuoted = 500;

    internal static Finding Create(Rule rule, SourceSpan span, Fix? fix, string[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Shorten(arguments[i]);
        }

        return new(rule, span, string.Format(CultureInfo.InvariantCulture, rule.Message, arguments), fix);
    }

    /// <summary>A text as a message quotes it, with an ellipsis for what is too much of it.</summary>
    internal static string Shorten(string text) =>
        text.Length <= MaxQuoted ? text : text.Substring(0, char.IsHighSurrogate(text[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted) + "…";
}
