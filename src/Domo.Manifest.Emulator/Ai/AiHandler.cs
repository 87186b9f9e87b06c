namespace Domo.Manifest.Emulator.Ai;

/// <summary>What stands in for the models.</summary>
internal delegate ValueTask<string> AiHandler(EmulatorAiRequest request, CancellationToken cancellationToken);
