namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The content of <c>OrderNotes</c> for System.Text.Json.</summary>
internal sealed class PeerNote
{
    public string? OrderId { get; set; }

    public string? Author { get; set; }

    public string? Text { get; set; }

    public long? Priority { get; set; }

    public decimal? Discount { get; set; }

    public DateOnly? FollowUpOn { get; set; }

    // The timestamp in UTC, which System.Text.Json writes with a Z, as AppDB requires.
    public DateTime? WrittenAt { get; set; }

    public static PeerNote Like(DomoApp.OrderNotesContent content) => new()
    {
        OrderId = content.OrderId,
        Author = content.Author,
        Text = content.Text,
        Priority = content.Priority,
        Discount = content.Discount,
        FollowUpOn = content.FollowUpOn,
        WrittenAt = content.WrittenAt?.UtcDateTime,
    };
}
