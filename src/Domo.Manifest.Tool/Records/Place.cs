namespace Domo.Manifest.Tool.Records;

/// <summary>A position in a data file.</summary>
/// <param name="Line">The one-based line.</param>
/// <param name="Column">The one-based column, in UTF-16 code units.</param>
internal readonly record struct Place(long Line, long Column);
