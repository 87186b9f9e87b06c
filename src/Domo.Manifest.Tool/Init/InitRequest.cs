namespace Domo.Manifest.Tool.Init;

/// <summary>A parsed command line of <c>init</c>.</summary>
/// <param name="FullPath">The full path of the manifest to write.</param>
/// <param name="Draft">The known parts of the manifest, including defaults.</param>
internal sealed record InitRequest(string FullPath, ManifestDraft Draft)
{
    /// <summary>Gets whether to ask questions.</summary>
    public bool Asks { get; init; }

    /// <summary>Gets whether to replace an existing file.</summary>
    public bool Replaces { get; init; }

    /// <summary>Gets whether to write the text to standard output instead of the file.</summary>
    public bool ToOutput { get; init; }

    /// <summary>The options on the command line; their values are not asked for.</summary>
    public required IReadOnlySet<string> Said { get; init; }
}
