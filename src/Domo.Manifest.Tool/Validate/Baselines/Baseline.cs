using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>The accepted findings, which existed before the checks were introduced.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="fullPath">The full path of the baseline file.</param>
/// <param name="counts">The entries, with the number of findings that each accepts.</param>
internal sealed class Baseline(ToolHost host, string fullPath, IReadOnlyDictionary<BaselineEntry, int> counts)
{
    /// <summary>The full path of the baseline file.</summary>
    public string FullPath => fullPath;

    /// <summary>The entries, with the number of findings that each accepts.</summary>
    public IReadOnlyDictionary<BaselineEntry, int> Counts => counts;

    /// <summary>Creates an allowance, from which findings are subtracted.</summary>
    public BaselineAllowance CreateAllowance() => new(this);

    /// <summary>Returns the entry for a finding.</summary>
    public BaselineEntry EntryOf(ReportedFinding finding) => new(FileOf(finding.File.FullPath), finding.RuleId, finding.Finding.Message);

    /// <summary>Returns the path of a file as entries contain it.</summary>
    public string FileOf(string path) => ProjectPath.Normalize(Path.GetRelativePath(Path.GetDirectoryName(fullPath)!, path));

    /// <summary>
    /// Returns a baseline that accepts the findings of a report. Entries of files that were not checked are kept, unless the file no
    /// longer exists.
    /// </summary>
    public Baseline UpdatedBy(CheckReport report)
    {
        var looked = report.Files.Select(file => FileOf(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        var updated = counts
            .Where(entry => !looked.Contains(entry.Key.File) && File.Exists(Path.Combine(Path.GetDirectoryName(fullPath)!, entry.Key.File)))
            .ToDictionary();
        foreach (var finding in report.Findings)
        {
            var entry = EntryOf(finding);
            updated[entry] = updated.GetValueOrDefault(entry) + 1;
        }

        return new(host, fullPath, updated);
    }
}
