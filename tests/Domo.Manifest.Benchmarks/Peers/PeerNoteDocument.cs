namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The created document, with the properties that <c>DomoDocument</c> reads.</summary>
internal sealed class PeerNoteDocument
{
    public required string Id { get; set; }

    public string? Owner { get; set; }

    public DateTimeOffset? CreatedOn { get; set; }

    public required PeerNote Content { get; set; }
}
