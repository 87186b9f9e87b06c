namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The answer to it: a document, with what <c>DomoDocument</c> reads of it.</summary>
internal sealed class PeerNoteDocument
{
    public required string Id { get; set; }

    public string? Owner { get; set; }

    public DateTimeOffset? CreatedOn { get; set; }

    public required PeerNote Content { get; set; }
}
