using DiffPlex;
using DiffPlex.Model;

namespace Domo.Manifest.Tool.Edit;

/// <summary>
/// The lines in which two texts differ. Comparing all pairs of lines is quadratic, so long texts are first divided at lines that
/// occur once in both; a part that remains long without such a line is replaced as a whole.
/// </summary>
internal sealed class LineDiff
{
    /// <summary>The maximum number of lines for which the shortest difference is searched.</summary>
    private const int MaxCompared = 1000;

    /// <summary>The maximum depth of the division. Each level takes linear time.</summary>
    private const int MaxDepth = 16;

    private readonly List<DiffBlock> _blocks = [];

    private LineDiff(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The lines of the first text, including line endings.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>The lines of the second text, including line endings.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>The differences, in line order.</summary>
    public IReadOnlyList<DiffBlock> Blocks => _blocks;

    /// <summary>Compares two texts.</summary>
    public static LineDiff Create(string before, string after)
    {
        var lines = PatchLines.Instance;
        var diff = new LineDiff(lines.Chunk(before), lines.Chunk(after));
        diff.Compare(0, diff.Before.Count, 0, diff.After.Count, depth: 0);
        return diff;
    }

    private void Compare(int start, int end, int otherStart, int otherEnd, int depth)
    {
        while (start < end && otherStart < otherEnd && IsSame(start, otherStart))
        {
            start++;
            otherStart++;
        }

        while (start < end && otherStart < otherEnd && IsSame(end - 1, otherEnd - 1))
        {
            end--;
            otherEnd--;
        }

        if (start == end && otherStart == otherEnd)
        {
            return;
        }

        if (start == end || otherStart == otherEnd || depth == MaxDepth)
        {
            _blocks.Add(new DiffBlock(start, end - start, otherStart, otherEnd - otherStart));
        }
        else if (end - start + otherEnd - otherStart <= MaxCompared)
        {
            CompareAll(start, end, otherStart, otherEnd);
        }
        else
        {
            Divide(start, end, otherStart, otherEnd, depth);
        }
    }

    private void CompareAll(int start, int end, int otherStart, int otherEnd)
    {
        var diff = Differ.Instance.CreateDiffs(
            string.Concat(Before.Skip(start).Take(end - start)),
            string.Concat(After.Skip(otherStart).Take(otherEnd - otherStart)),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            PatchLines.Instance);
        _blocks.AddRange(diff.DiffBlocks.Select(block => new DiffBlock(
            block.DeleteStartA + start, block.DeleteCountA, block.InsertStartB + otherStart, block.InsertCountB)));
    }

    private void Divide(int start, int end, int otherStart, int otherEnd, int depth)
    {
        var common = CommonLines(start, end, otherStart, otherEnd);
        int next = common.Count == 0 ? MaxDepth : depth + 1;
        foreach (var (index, otherIndex) in common)
        {
            Compare(start, index, otherStart, otherIndex, next);
            (start, otherStart) = (index + 1, otherIndex + 1);
        }

        Compare(start, end, otherStart, otherEnd, next);
    }

    /// <summary>Returns the longest sequence of lines that occur once in both parts and in the same order.</summary>
    private List<(int Index, int OtherIndex)> CommonLines(int start, int end, int otherStart, int otherEnd)
    {
        var once = Once(Before, start, end);
        var otherOnce = Once(After, otherStart, otherEnd);
        var pairs = new List<(int Index, int OtherIndex)>();
        for (int i = start; i < end; i++)
        {
            if (once[Before[i]] >= 0 && otherOnce.TryGetValue(Before[i], out int other) && other >= 0)
            {
                pairs.Add((i, other));
            }
        }

        // Longest increasing subsequence: for each length, the sequence with the smallest end, and the predecessor of each pair.
        var ends = new List<int>();
        int[] previous = new int[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            int length = ends.BinarySearch(i, Comparer<int>.Create((a, b) => pairs[a].OtherIndex.CompareTo(pairs[b].OtherIndex)));
            length = length < 0 ? ~length : length;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[length] = i;
            }
        }

        var series = new List<(int, int)>(ends.Count);
        for (int i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
        {
            series.Add(pairs[i]);
        }

        series.Reverse();
        return series;
    }

    /// <summary>Maps each line that occurs once in a part to its index; others to -1.</summary>
    private static Dictionary<string, int> Once(IReadOnlyList<string> lines, int start, int end)
    {
        var once = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
        {
            if (!once.TryAdd(lines[i], i))
            {
                once[lines[i]] = -1;
            }
        }

        return once;
    }

    private bool IsSame(int index, int otherIndex) => string.Equals(Before[index], After[otherIndex], StringComparison.Ordinal);
}
