namespace Domo.Manifest.Generator.Input;

/// <summary>The kind of an additional file, from the item metadata <c>DomoManifestKind</c>.</summary>
internal enum ManifestFileKind
{
    /// <summary>A manifest.</summary>
    Manifest,

    /// <summary>A <c>domo.types.json</c>.</summary>
    Types,

    /// <summary>A <c>manifestOverrides.json</c>.</summary>
    Overrides,
}
