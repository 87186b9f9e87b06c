using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>Simulates a workflow; the instance ends when the task completes.</summary>
internal delegate ValueTask WorkflowHandler(JsonObject arguments, CancellationToken cancellationToken);
