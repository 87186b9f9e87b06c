using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>A broken text, its faults, and what is read from it nevertheless.</summary>
/// <param name="Name">The fault in words.</param>
/// <param name="Marked">The text with the spans of the faults marked.</param>
/// <param name="Read">The tree as <see cref="TreeAssert.Render"/> writes it.</param>
/// <param name="Kinds">The kinds of the faults in the order of their spans.</param>
internal sealed record FaultCase(string Name, string Marked, string Read, params JsonFaultKind[] Kinds);
