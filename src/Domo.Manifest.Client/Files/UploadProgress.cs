namespace Domo.Manifest.Client.Files;

/// <summary>The progress of an upload in parts.</summary>
public readonly record struct UploadProgress
{
    /// <summary>The number of uploaded parts.</summary>
    public required int Parts { get; init; }

    /// <summary>The number of uploaded bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The size of the file in bytes; null if the stream has no length.</summary>
    public long? TotalBytes { get; init; }
}
