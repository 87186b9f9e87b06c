namespace Domo.Manifest.Tool.Records;

/// <summary>A place in a data file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
internal readonly record struct Place(long Line, long Column);
