namespace Domo.Manifest.Tool.Records;

/// <summary>A value of a data file.</summary>
/// <param name="Name">The column or property.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, unescaped; empty for what has none.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its first character in that line, from 1, in UTF-16 code units.</param>
internal readonly record struct Cell(string Name, CellKind Kind, string Text, long Line, long Column);
