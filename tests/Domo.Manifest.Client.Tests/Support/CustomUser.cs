using System.Text.Json;
using System.Text.Json.Serialization;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A custom class for the documents of a collection.</summary>
internal sealed class CustomUser
{
    public required string Username { get; set; }

    [JsonConverter(typeof(DomoDateTimeConverter))]
    public DateTimeOffset? SeenOn { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
