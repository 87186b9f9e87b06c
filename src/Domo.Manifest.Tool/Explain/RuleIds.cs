using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Explain;

/// <summary>Rules by the ids that users type.</summary>
internal static class RuleIds
{
    /// <summary>The rule of an id, in any letter case, with or without <c>DOMO</c> in front.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static Rule Find(string id)
    {
        string full = id.StartsWith("DOMO", StringComparison.OrdinalIgnoreCase) ? id : "DOMO" + id;
        return RuleCatalog.All.FirstOrDefault(rule => string.Equals(rule.Id, full, StringComparison.OrdinalIgnoreCase))
            ?? throw ToolException.BadUsage($"There is no rule '{id}'; '{CommandLine.ToolCommandLine.Program} rules' lists them.");
    }
}
