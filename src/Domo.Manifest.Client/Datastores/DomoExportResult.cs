namespace Domo.Manifest.Client;

/// <summary>What came of the wish to export collections.</summary>
public enum DomoExportResult
{
    /// <summary>Domo has begun.</summary>
    Started,

    /// <summary>An export is in progress already, and Domo begins no other (423).</summary>
    AlreadyRunning,
}
