namespace Domo.Manifest.Rules;

/// <summary>How bad a finding is, by what Domo does about it.</summary>
public enum RuleSeverity
{
    /// <summary>It works, and something would be better.</summary>
    Info,

    /// <summary>It works by luck, or silently does something else than it says.</summary>
    Warning,

    /// <summary>Domo fails, drops it or never syncs it.</summary>
    Error,
}
