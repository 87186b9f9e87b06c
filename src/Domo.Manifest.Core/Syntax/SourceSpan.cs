namespace Domo.Manifest.Syntax;

/// <summary>A range of text, in UTF-16 code units.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="Length">The number of code units; 0 for a position between two.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Gets the offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Creates a span from a start (inclusive) and an end (exclusive).</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
