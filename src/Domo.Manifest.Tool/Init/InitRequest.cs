namespace Domo.Manifest.Tool.Init;

/// <summary>What a command line of <c>init</c> asks for.</summary>
/// <param name="FullPath">The manifest to write, in full.</param>
/// <param name="Draft">What is known of it, defaults included.</param>
internal sealed record InitRequest(string FullPath, ManifestDraft Draft)
{
    /// <summary>Whether questions are asked.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether a file that is there is replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether the text goes to standard output instead of the file.</summary>
    public bool ToOutput { get; init; }

    /// <summary>The options on the command line; what they say is not asked for.</summary>
    public required IReadOnlySet<string> Said { get; init; }
}
