namespace Domo.Manifest.Json;

/// <summary>A stretch of text, in UTF-16 code units.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="Length">How many code units it covers; 0 for a place between two.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from one offset up to, and without, another.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
