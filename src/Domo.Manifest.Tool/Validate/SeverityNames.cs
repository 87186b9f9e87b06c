using Domo.Manifest.Rules;

namespace Domo.Manifest.Tool.Validate;

/// <summary>The names of the severities.</summary>
internal static class SeverityNames
{
    public static string Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        _ => "info",
    };
}
