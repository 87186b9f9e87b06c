namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>What a baseline still accepts, finding by finding.</summary>
internal sealed class BaselineAllowance(Baseline baseline)
{
    private readonly Dictionary<BaselineEntry, int> _left = baseline.Counts.ToDictionary();

    /// <summary>How many findings were accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>Whether a finding is accepted; it is so once for each that the baseline has.</summary>
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

    /// <summary>How many accepted findings of these files are there no more.</summary>
    public long LeftOver(IEnumerable<CheckedFile> files)
    {
        var read = files
            .Where(file => file.Failure is null)
            .Select(file => baseline.FileOf(file.FullPath))
            .ToHashSet(StringComparer.Ordinal);
        return _left.Where(entry => read.Contains(entry.Key.File)).Sum(entry => (long)entry.Value);
    }
}
