namespace Domo.Manifest.Declarations;

/// <summary>
/// What a <c>manifest.json</c> declares, whichever spellings it uses. Compares by value and holds no source positions, so
/// consumers do not notice changes of whitespace, line breaks or property order.
/// </summary>
public sealed record ManifestModel
{
    /// <summary>A manifest that declares nothing.</summary>
    public static ManifestModel Empty { get; } = new();

    /// <summary>The app's name, as the Asset Library shows it.</summary>
    public string? Name { get; init; }

    /// <summary>The app's version; Domo requires a semantic version.</summary>
    public string? Version { get; init; }

    /// <summary>The app's description.</summary>
    public string? Description { get; init; }

    /// <summary>The ID of the app's design, written by the official CLI on the first publish.</summary>
    public string? Id { get; init; }

    /// <summary>The ID of the app instance that local requests are proxied to.</summary>
    public string? ProxyId { get; init; }

    /// <summary>The card's size in grid units.</summary>
    public CardSize? Size { get; init; }

    /// <summary>Gets whether the app fills the page.</summary>
    public bool? FullPage { get; init; }

    /// <summary>The datasets the app reads.</summary>
    public EquatableArray<DatasetMapping> Datasets { get; init; }

    /// <summary>The AppDB collections the app owns.</summary>
    public EquatableArray<CollectionMapping> Collections { get; init; }

    /// <summary>The workflows the app may start.</summary>
    public EquatableArray<WorkflowMapping> Workflows { get; init; }

    /// <summary>The Code Engine functions the app may call.</summary>
    public EquatableArray<PackageMapping> Packages { get; init; }

    /// <summary>The accounts that the app's user chooses.</summary>
    public EquatableArray<AccountMapping> Accounts { get; init; }

    /// <summary>The Domo Actions the app may run.</summary>
    public EquatableArray<ActionMapping> Actions { get; init; }

    /// <summary>The broadcast channels the app publishes.</summary>
    public EquatableArray<ChannelMapping> PublishedChannels { get; init; }

    /// <summary>The broadcast channels the app listens to.</summary>
    public EquatableArray<ChannelMapping> SubscribedChannels { get; init; }

    /// <summary>Glob patterns of files that <c>domo publish</c> leaves out.</summary>
    public EquatableArray<string> Ignore { get; init; }

    /// <summary>Properties that no source documents. They are preserved, but otherwise ignored, as Domo does.</summary>
    public EquatableArray<UnknownProperty> UnknownProperties { get; init; }
}
