namespace Domo.Manifest.Syntax;

/// <summary>A zero-based line and column.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The number of UTF-16 code units before the position in its line.</param>
public readonly record struct LinePosition(int Line, int Column);
