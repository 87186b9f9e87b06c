namespace Domo.Manifest.Json;

/// <summary>A place in a text as editors count it, except that both numbers start at 0.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The UTF-16 code units before the place in its line.</param>
public readonly record struct LinePosition(int Line, int Column);
