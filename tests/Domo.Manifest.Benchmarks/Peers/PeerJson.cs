using System.Text.Json.Serialization;

namespace Domo.Manifest.Benchmarks.Peers;

/// <summary>The System.Text.Json source generator context of the peers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PeerOrder))]
[JsonSerializable(typeof(PeerNote))]
[JsonSerializable(typeof(PeerNoteBody))]
[JsonSerializable(typeof(PeerNoteDocument))]
internal sealed partial class PeerJson : JsonSerializerContext;
