using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Actions;

/// <summary>What stands in for a Domo Action.</summary>
internal delegate ValueTask<JsonNode?> ActionHandler(JsonObject parameters, CancellationToken cancellationToken);
