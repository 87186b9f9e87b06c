namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>The remaining allowance of a baseline while findings are subtracted.</summary>
internal sealed class BaselineAllowance(Baseline baseline)
{
    private readonly Dictionary<BaselineEntry, int> _left = baseline.Counts.ToDictionary();

    /// <summary>The number of accepted findings.</summary>
    public int Accepted { get; private set; }

    /// <summary>Returns whether a finding is accepted, and subtracts it from its entry's count.</summary>
    public bool Accepts(ReportedFinding finding)
    {
        var entry = baseline.EntryOf(finding);
        if (_left.GetValueOrDefault(entry) == 0)
        {
            return false;
        }

        _left[entry]--;
        Accepted++;
        return true;
    }

    /// <summary>Returns the number of accepted findings in these files that no longer exist.</summary>
    public long LeftOver(IEnumerable<FileReport> files)
    {
        var read = files
            .Where(file => file.Failure is null)
            .Select(file => baseline.FileOf(file.FullPath))
            .ToHashSet(StringComparer.Ordinal);
        return _left.Where(entry => read.Contains(entry.Key.File)).Sum(entry => (long)entry.Value);
    }
}
