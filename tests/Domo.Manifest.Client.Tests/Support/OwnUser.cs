using System.Text.Json;
using System.Text.Json.Serialization;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A user's own class for the documents of a collection.</summary>
internal sealed class OwnUser
{
    public required string Username { get; set; }

    [JsonConverter(typeof(DomoDateTimeConverter))]
    public DateTimeOffset? SeenOn { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
