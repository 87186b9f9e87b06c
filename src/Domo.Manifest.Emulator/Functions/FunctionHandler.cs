using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Functions;

/// <summary>Simulates a Code Engine function.</summary>
internal delegate ValueTask<JsonNode?> FunctionHandler(JsonObject arguments, CancellationToken cancellationToken);
