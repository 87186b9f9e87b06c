namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The body that creates a document.</summary>
internal sealed class PeerNoteBody
{
    public required PeerNote Content { get; set; }
}
