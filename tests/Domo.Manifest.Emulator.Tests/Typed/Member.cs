using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Domo.Manifest.Client;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>A custom record for the documents of a collection, with properties of each kind.</summary>
[DomoDocument("Members")]
public sealed record Member(string UserName, Rank Level = Rank.Senior)
{
    public required DateTimeOffset Joined { get; init; }

    public DateOnly? Born { get; set; }

    public IReadOnlyList<string> Tags { get; init; } = ["new"];

    [JsonPropertyName("e-mail")]
    public string? Mail { get; set; } = "none";

    [JsonIgnore]
    public string Display => $"{UserName} ({Level})";

    public Place? Home { get; set; }

    public Dictionary<string, Place?> Others { get; init; } = [];

    public Rank? Wish { get; set; }

    public Member? Mentor { get; set; }

    public int Visits { get; set; } = 1;

    public DateTime? LeftAt { get; set; }

    public Guid? Key { get; set; }

    [JsonExtensionData]
    public JsonObject? Rest { get; init; }
}
