namespace Domo.Manifest.Rules;

/// <summary>The severity of a finding, which depends on what Domo does with the file.</summary>
public enum RuleSeverity
{
    /// <summary>It works, but something else is better.</summary>
    Info,

    /// <summary>It works by luck, or silently has another effect.</summary>
    Warning,

    /// <summary>Domo rejects it, drops it or never syncs it, or no client can be generated for it.</summary>
    Error,
}
