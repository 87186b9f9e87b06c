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
    internal static Finding Create(Rule rule, SourceSpan span, Fix? fix, string[] arguments) =>
        new(rule, span, string.Format(CultureInfo.InvariantCulture, rule.Message, arguments), fix);
}
