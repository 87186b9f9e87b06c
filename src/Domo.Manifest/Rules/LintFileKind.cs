namespace Domo.Manifest.Rules;

/// <summary>What a checked file is.</summary>
internal enum LintFileKind
{
    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A <c>domo.types.json</c>.</summary>
    Types,

    /// <summary>A <c>manifestOverrides.json</c>.</summary>
    Overrides,
}
