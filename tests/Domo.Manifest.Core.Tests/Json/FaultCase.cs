using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>A malformed text, its faults, and the tree that is read from it.</summary>
/// <param name="Name">The description of the fault.</param>
/// <param name="Marked">The text with the spans of the faults marked.</param>
/// <param name="Read">The tree in the format of <see cref="TreeAssert.Render"/>.</param>
/// <param name="Kinds">The kinds of the faults in span order.</param>
internal sealed record FaultCase(string Name, string Marked, string Read, params JsonFaultKind[] Kinds);
