using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>Template placeholders that were never replaced, in any property except aliases.</summary>
internal static class PlaceholderRules
{
    private const string Message = "Unreplaced placeholder {0} in {1}";

    /// <summary>Nothing works until the placeholder is replaced: Domo looks it up as an ID.</summary>
    public static readonly Rule Error = new("DOMO5003", RuleSeverity.Error, "Placeholder instead of an ID", Message)
    {
        Why = "Templates and guides mark the values to replace. Domo uses the placeholder as the ID and finds nothing; "
            + "`domo publish` does not check.",
        Bad = GeneralExamples.Dataset("⟦\"<dataset-id>\"⟧"),
        Good = GeneralExamples.Dataset(),
    };

    /// <summary>Domo shows or stores the placeholder unchanged.</summary>
    public static readonly Rule Warning = new("DOMO5004", RuleSeverity.Warning, "Placeholder in a value", Message)
    {
        Why = "Templates and guides mark the values to replace with braces, brackets, dashes or words. Domo takes them literally.",
        Bad = AppExamples.Named("⟦\"{{ title }}\"⟧"),
        Good = AppExamples.Sound,
    };

    /// <summary>Reports a placeholder.</summary>
    /// <param name="context">The context to report to.</param>
    /// <param name="rule"><see cref="Error"/> or <see cref="Warning"/>.</param>
    /// <param name="value">The placeholder.</param>
    /// <param name="place">The property: <c>'dataSetId' of dataset 'sales'</c>.</param>
    /// <param name="fix">The fix; null if there is none.</param>
    public static void Report(LintContext context, Rule rule, JsonString value, string place, Fix? fix = null) =>
        context.Report(rule, value.Span, fix, "'" + Finding.Shorten(value.Value) + "'", place);
}
