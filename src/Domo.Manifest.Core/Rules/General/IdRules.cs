using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>IDs that are empty or not UUIDs, in any list.</summary>
internal static class IdRules
{
    private const string Message = "{0} is not a valid {1}. {2}";

    /// <summary>Domo looks up the ID and finds nothing. Arguments: the value, what it must be, where to find it.</summary>
    public static readonly Rule Error = new("DOMO5008", RuleSeverity.Error, "ID is not a UUID", Message)
    {
        Why = "Domo identifies datasets, workflows and packages by UUIDs of 36 characters. It finds nothing by a name, a number or a "
            + "truncated ID; `domo publish` does not check.",
        Bad = GeneralExamples.Dataset("⟦\"Sales 2027\"⟧"),
        Good = GeneralExamples.Dataset(),
    };

    /// <summary>The ID matters only in some situations. Arguments as for <see cref="Error"/>.</summary>
    public static readonly Rule Warning = new("DOMO5009", RuleSeverity.Warning, "Unexpected format of an ID", Message)
    {
        Why = "The IDs that Domo assigns to apps, app instances and collections are UUIDs of 36 characters. With any other value, `domo "
            + "publish` and `domo dev` ask Domo for something that does not exist.",
        Bad = AppExamples.With("\"id\": ⟦\"sales-app\"⟧"),
        Good = AppExamples.With("\"id\": \"0fb6a8f5-7a3e-4f0c-b1f2-6f0d2c9f1a52\""),
    };

    /// <summary>The ID is null or blank; Domo requests it when the app is wired.</summary>
    public static readonly Rule Empty = new("DOMO5019", RuleSeverity.Warning, "Empty ID", "'{0}'{1} is {2}. {3}")
    {
        Why = "The ID says what an alias or the app belongs to in the instance, and requests without it fail. Some apps leave the ID of "
            + "a dataset, workflow or package empty on purpose: Domo's wiring screen asks for it. `domo publish` does not check.",
        Bad = GeneralExamples.Dataset("⟦\"\"⟧"),
        Good = GeneralExamples.Dataset(),
    };

    /// <summary>Reports an ID that is not a UUID.</summary>
    /// <param name="context">The context to report to.</param>
    /// <param name="rule"><see cref="Error"/> or <see cref="Warning"/>.</param>
    /// <param name="value">The ID.</param>
    /// <param name="noun">What it must be: <c>dataset ID</c>.</param>
    /// <param name="hint">Where to find the ID, as a sentence with its period.</param>
    /// <param name="fix">The fix; null if there is none.</param>
    public static void Report(LintContext context, Rule rule, JsonValue value, string noun, string hint, Fix? fix = null)
    {
        string quoted = value is JsonString text ? "'" + Finding.Shorten(text.Value) + "'" : CompactJson.Excerpt(value);
        context.Report(rule, value.Span, fix, quoted, noun, hint);
    }

    /// <summary>Reports an ID that is null or blank.</summary>
    /// <param name="context">The context to report to.</param>
    /// <param name="value">The ID.</param>
    /// <param name="property">The property.</param>
    /// <param name="place">Its location: <c> of dataset 'sales'</c>, or empty.</param>
    /// <param name="hint">What to do, as a sentence with its period.</param>
    public static void ReportEmpty(LintContext context, JsonValue value, string property, string place, string hint) =>
        context.Report(Empty, value.Span, null, property, place, value is JsonString ? "empty" : "null", hint);
}
