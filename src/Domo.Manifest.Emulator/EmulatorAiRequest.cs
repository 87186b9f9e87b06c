using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator;

/// <summary>A request to an AI service of the emulator.</summary>
/// <param name="Service">
/// The service: <c>text/generation</c>, <c>text/sql</c>, <c>text/beastmode</c>, <c>text/summarize</c> or <c>image/text</c>.
/// </param>
/// <param name="Prompt">The input, inserted into the request's prompt template if there is one.</param>
/// <param name="Image">The image, for <c>image/text</c>; empty otherwise.</param>
/// <param name="Body">The whole body of the request.</param>
public sealed record EmulatorAiRequest(string Service, string Prompt, ReadOnlyMemory<byte> Image, JsonObject Body);
