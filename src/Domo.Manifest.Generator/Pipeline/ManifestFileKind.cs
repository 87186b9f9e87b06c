namespace Domo.Manifest.Generator.Pipeline;

/// <summary>What an additional file is to the generator; the item metadata <c>DomoManifestKind</c> says so.</summary>
internal enum ManifestFileKind
{
    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A <c>domo.types.json</c>.</summary>
    Types,

    /// <summary>A <c>manifestOverrides.json</c>.</summary>
    Overrides,
}
