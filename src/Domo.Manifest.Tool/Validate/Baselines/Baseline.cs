using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>The findings that are accepted, because they were there before anybody looked.</summary>
/// <param name="host">What the command runs in.</param>
/// <param name="fullPath">The baseline's file, in full.</param>
/// <param name="counts">The entries, each with how many findings it accepts.</param>
internal sealed class Baseline(ToolHost host, string fullPath, IReadOnlyDictionary<BaselineEntry, int> counts)
{
    /// <summary>The baseline's file, in full.</summary>
    public string FullPath => fullPath;

    /// <summary>The entries, each with how many findings it accepts.</summary>
    public IReadOnlyDictionary<BaselineEntry, int> Counts => counts;

    /// <summary>What is left of the baseline while findings are taken from it.</summary>
    public BaselineAllowance CreateAllowance() => new(this);

    /// <summary>The entry of a finding.</summary>
    public BaselineEntry EntryOf(ReportedFinding finding) => new(FileOf(finding.File.FullPath), finding.RuleId, finding.Finding.Message);

    /// <summary>A file as entries name it.</summary>
    public string FileOf(string path) => ProjectPath.Normalize(Path.GetRelativePath(Path.GetDirectoryName(fullPath)!, path));

    /// <summary>
    /// The baseline that accepts what was found now. Of files that were not looked at it keeps what it had, unless they are gone.
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
