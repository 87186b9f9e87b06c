namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The row of <c>orders</c> for System.Text.Json.</summary>
internal sealed class PeerOrder
{
    public string? OrderId { get; set; }

    public DateOnly? OrderedOn { get; set; }

    public string? Customer { get; set; }

    public string? Region { get; set; }

    public long? Bags { get; set; }

    public decimal? NetAmount { get; set; }

    public double? WeightKg { get; set; }

    public DateTimeOffset? ShippedAt { get; set; }
}
