namespace Domo.Manifest.Client;

/// <summary>The sizes of a generated avatar.</summary>
public enum AvatarSize
{
    /// <summary>300 × 300 pixels.</summary>
    Pixels300,

    /// <summary>100 × 100 pixels.</summary>
    Pixels100,
}
