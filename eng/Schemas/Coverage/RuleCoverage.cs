using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Coverage;

/// <summary>
/// Determines which rules the schemas express, and the reasons for the others. Rules that are not listed here are expressed.
/// </summary>
public static class RuleCoverage
{
    private static readonly Dictionary<Reason, string[]> NotExpressed = new()
    {
        [Reason.Name] = ["DOMO1013", "DOMO1031", "DOMO3008"],
        [Reason.Guess] = ["DOMO3047", "DOMO5005", "DOMO5007"],
        [Reason.Comparison] =
        [
            "DOMO1007", "DOMO1023", "DOMO3004", "DOMO3005", "DOMO3044", "DOMO3045", "DOMO3049", "DOMO4005", "DOMO4022", "DOMO4023",
            "DOMO5016", "DOMO5017", "DOMO8009",
        ],
        [Reason.Meaning] = ["DOMO1040", "DOMO1041", "DOMO4002", "DOMO5004", "DOMO5014"],
        [Reason.Calendar] = ["DOMO3048", "DOMO4051"],
        [Reason.OtherFiles] =
        [
            "DOMO8004", "DOMO8005", "DOMO8006", "DOMO8007", "DOMO8012", "DOMO8030", "DOMO8031", "DOMO8032", "DOMO8033", "DOMO8034",
        ],
        [Reason.NoSchema] = ["DOMO8020", "DOMO8021", "DOMO8022", "DOMO8023", "DOMO8024"],
    };

    // The reasons for these rules apply only to the part that the schemas do not express.
    private static readonly HashSet<string> Partly = new(StringComparer.Ordinal)
    {
        // A card dimension or a required property is missing because it is in another place or misspelled.
        "DOMO1013", "DOMO5005", "DOMO5007",

        // Some of the values also have the wrong format.
        "DOMO1007", "DOMO1040", "DOMO5004", "DOMO5014",
    };

    /// <summary>Gets the IDs of the rules that have an individual reason.</summary>
    public static IEnumerable<string> Listed => NotExpressed.Values.SelectMany(ids => ids);

    /// <summary>Returns how many findings of a rule the schemas reject.</summary>
    public static Verdict VerdictOn(Rule rule) =>
        WhyNot(rule) is null ? Verdict.Expressed : Partly.Contains(rule.Id) ? Verdict.Partly : Verdict.NotExpressed;

    /// <summary>Returns why the schemas do not express a rule or a part of it; null for a rule that they express.</summary>
    public static Reason? WhyNot(Rule rule)
    {
        if (rule.Category == RuleCategory.Json)
        {
            return Reason.Text;
        }

        if (rule.Severity == RuleSeverity.Info)
        {
            return Reason.Info;
        }

        foreach (var (reason, ids) in NotExpressed)
        {
            if (ids.Contains(rule.Id, StringComparer.Ordinal))
            {
                return reason;
            }
        }

        return null;
    }
}
