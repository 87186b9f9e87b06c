namespace Domo.Manifest.Rules;

/// <summary>The kind of a checked file.</summary>
internal enum LintFileKind
{
    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A <c>domo.types.json</c>.</summary>
    Types,

    /// <summary>A <c>manifestOverrides.json</c>.</summary>
    Overrides,
}
