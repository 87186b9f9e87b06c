namespace Domo.Manifest.Client.Datastores;

/// <summary>The result of <see cref="DatastoreClient.ExportAsync"/>.</summary>
public enum ExportResult
{
    /// <summary>Domo started an export.</summary>
    Started,

    /// <summary>An export is already in progress (423).</summary>
    AlreadyRunning,
}
