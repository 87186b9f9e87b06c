namespace Domo.Manifest.Client;

/// <summary>The sizes of an uploaded picture that Domo's toolkit requests.</summary>
public enum StoredAvatarSize
{
    /// <summary>100 × 100 pixels.</summary>
    Pixels100,

    /// <summary>180 × 180 pixels.</summary>
    Pixels180,

    /// <summary>210 × 210 pixels.</summary>
    Pixels210,

    /// <summary>600 × 600 pixels.</summary>
    Pixels600,

    /// <summary>400 pixels wide.</summary>
    Width400,

    /// <summary>1920 pixels wide.</summary>
    Width1920,
}
