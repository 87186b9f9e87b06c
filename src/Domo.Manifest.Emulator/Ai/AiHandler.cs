namespace Domo.Manifest.Emulator.Ai;

/// <summary>Simulates the AI models.</summary>
internal delegate ValueTask<string> AiHandler(EmulatorAiRequest request, CancellationToken cancellationToken);
