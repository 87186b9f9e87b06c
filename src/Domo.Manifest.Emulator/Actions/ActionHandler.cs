using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Actions;

/// <summary>Simulates a Domo Action.</summary>
internal delegate ValueTask<JsonNode?> ActionHandler(JsonObject parameters, CancellationToken cancellationToken);
