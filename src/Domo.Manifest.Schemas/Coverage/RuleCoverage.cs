using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Coverage;

/// <summary>Which rules the schemas express, and why not the others. Whatever is not listed here, they express.</summary>
public static class RuleCoverage
{
    private static readonly Dictionary<Reason, string[]> NotExpressed = new()
    {
        [Reason.Name] =
        [
            "DOMO1035", "DOMO1047", "DOMO1048", "DOMO1050", "DOMO1052", "DOMO1072", "DOMO1082", "DOMO3031", "DOMO3032", "DOMO3053",
            "DOMO4040", "DOMO6001",
        ],
        [Reason.Guess] =
        [
            "DOMO1065", "DOMO1074", "DOMO1080", "DOMO3050", "DOMO3055", "DOMO3067", "DOMO3090", "DOMO4003", "DOMO4004", "DOMO4053",
            "DOMO4054", "DOMO5003", "DOMO5004", "DOMO5053", "DOMO5054", "DOMO8015",
        ],
        [Reason.Comparison] =
        [
            "DOMO1034", "DOMO1064", "DOMO2015", "DOMO2016", "DOMO2055", "DOMO2056", "DOMO3022", "DOMO3023", "DOMO3034", "DOMO3035",
            "DOMO3081", "DOMO3082", "DOMO3092", "DOMO4015", "DOMO4016", "DOMO4103", "DOMO4104", "DOMO5015", "DOMO5016", "DOMO5041",
            "DOMO5103", "DOMO5104", "DOMO6015", "DOMO6016", "DOMO6035", "DOMO6036", "DOMO8026",
        ],
        [Reason.Meaning] = ["DOMO1085", "DOMO1090", "DOMO1095", "DOMO3027", "DOMO3039", "DOMO4013", "DOMO5013", "DOMO5031", "DOMO6021"],
        [Reason.Calendar] = ["DOMO3091", "DOMO4142", "DOMO5142"],
        [Reason.OtherFiles] =
        [
            "DOMO8020", "DOMO8021", "DOMO8022", "DOMO8023", "DOMO8050", "DOMO8051", "DOMO8052", "DOMO8053", "DOMO8054", "DOMO8061",
            "DOMO8070", "DOMO8071", "DOMO8072", "DOMO8073", "DOMO8074",
        ],
        [Reason.NoSchema] =
        [
            "DOMO8030", "DOMO8031", "DOMO8032", "DOMO8033", "DOMO8034", "DOMO8035", "DOMO8036", "DOMO8040", "DOMO8041", "DOMO8042",
            "DOMO8043", "DOMO8044",
        ],
    };

    // These speak instead of a rule that the schemas do express: a misspelt name instead of a missing one, a text that was left in or
    // holds what nobody sees instead of one of a wrong form.
    private static readonly HashSet<string> Substitutes = new(StringComparer.Ordinal)
    {
        "DOMO1047", "DOMO1074", "DOMO1080", "DOMO1085", "DOMO3027", "DOMO3039", "DOMO3050", "DOMO3055", "DOMO4003", "DOMO4004",
        "DOMO4013", "DOMO4053", "DOMO4054", "DOMO5003", "DOMO5004", "DOMO5013", "DOMO5053", "DOMO5054", "DOMO8015",
    };

    /// <summary>The ids of the rules that have a reason of their own.</summary>
    public static IEnumerable<string> Listed => NotExpressed.Values.SelectMany(ids => ids);

    /// <summary>Why the schemas do not express a rule; null for one that they express.</summary>
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

    /// <summary>Whether a rule, though not expressed, may speak of what a schema rejects for a simpler reason.</summary>
    public static bool IsSubstitute(Rule rule) => Substitutes.Contains(rule.Id);
}
