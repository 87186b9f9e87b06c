using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Workflows;

/// <summary>What stands in for a workflow; the run ends when the task does.</summary>
internal delegate ValueTask WorkflowHandler(JsonObject arguments, CancellationToken cancellationToken);
