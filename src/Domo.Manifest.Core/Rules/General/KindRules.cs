using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>Values of the wrong JSON kind, in any property. Reported by the rule sets that know the expected kind.</summary>
internal static class KindRules
{
    private const string Message = "{0} must be {1}, not {2}";

    /// <summary>Domo cannot read the value, or no client can be generated for it.</summary>
    public static readonly Rule Error = new("DOMO5001", RuleSeverity.Error, "Wrong JSON kind", Message)
    {
        Why = "Domo's type definitions declare the kind of each value. Domo and the official CLI cannot read a value of another kind, "
            + "and most of their errors do not name it.",
        Bad = GeneralExamples.Datasets($$"""⟦{ "alias": "sales", "dataSetId": {{GeneralExamples.Id}}, "fields": [] }⟧"""),
        Good = GeneralExamples.Dataset(),
    };

    /// <summary>Domo happens to accept the value, or ignores it.</summary>
    public static readonly Rule Warning = new("DOMO5002", RuleSeverity.Warning, "Unexpected JSON kind", Message)
    {
        Why = "Domo documents another kind of value here. This one is ignored without a message, or converted by luck: in JavaScript, "
            + "for example, every non-empty string is true, even `\"false\"`.",
        Bad = AppExamples.With("\"fullpage\": ⟦\"false\"⟧"),
        Good = AppExamples.With("\"fullpage\": false"),
    };

    /// <summary>Reports a value of the wrong kind.</summary>
    /// <param name="context">The context to report to.</param>
    /// <param name="rule"><see cref="Error"/> or <see cref="Warning"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="subject">What it is, at the start of a sentence: <c>'fields' of dataset 'sales'</c>, <c>A dataset</c>.</param>
    /// <param name="expected">The expected kind, with its article: <c>an array</c>.</param>
    /// <param name="fix">The fix; null if there is none.</param>
    public static void Report(LintContext context, Rule rule, JsonValue value, string subject, string expected, Fix? fix = null) =>
        context.Report(rule, value.Span, fix, subject, expected, Describe(value));

    /// <summary>
    /// Describes a value by its kind, and by its text if it is short: <c>the string 'a'</c>, <c>an object</c>, <c>null</c>.
    /// </summary>
    public static string Describe(JsonValue value) => value switch
    {
        JsonString text => "the string " + CompactJson.Excerpt(text),
        JsonNumber number => "the number " + number.Text,
        JsonObject => "an object",
        JsonArray => "an array",
        _ => CompactJson.Excerpt(value),
    };
}
