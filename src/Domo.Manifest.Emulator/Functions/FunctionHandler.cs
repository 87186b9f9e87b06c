using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Functions;

/// <summary>What stands in for a Code Engine function.</summary>
internal delegate ValueTask<JsonNode?> FunctionHandler(JsonObject arguments, CancellationToken cancellationToken);
