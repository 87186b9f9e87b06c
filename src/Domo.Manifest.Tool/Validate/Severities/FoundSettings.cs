namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>
/// The combined global settings files above a folder. For each key, the file with the higher <c>global_level</c> wins; if two of the
/// same level have the same key, the compiler ignores both with a warning.
/// </summary>
internal sealed class FoundSettings
{
    private readonly IReadOnlyList<AnalyzerConfigFile> _files;

    private FoundSettings(IReadOnlyList<AnalyzerConfigFile> files, SeveritySettings settings)
    {
        _files = files;
        Settings = settings;
    }

    /// <summary>No settings files.</summary>
    public static FoundSettings None { get; } = new([], SeveritySettings.None);

    public SeveritySettings Settings { get; }

    /// <summary>Returns these settings combined with another file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="warn">Receives a warning.</param>
    public FoundSettings With(AnalyzerConfigFile file, Action<string> warn)
    {
        IReadOnlyList<AnalyzerConfigFile> files = [.. _files, file];
        var settings = new SeveritySettings();
        var keys = files
            .SelectMany(source => source.Entries
                .Where(entry => entry.Section is null && SeverityKeys.IsOfRule(entry.Key))
                .GroupBy(entry => entry.Key, (_, entries) => (File: source, Entry: entries.Last())))
            .GroupBy(found => found.Entry.Key, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            int level = key.Max(found => found.File.GlobalLevel);
            var highest = key.Where(found => found.File.GlobalLevel == level).ToList();
            if (highest.Count == 1)
            {
                SeverityKeys.Apply(highest[0].Entry, highest[0].File, withBulk: false, settings);
            }
            else if (highest.Exists(found => found.File == file))
            {
                warn($"{string.Join(", ", highest.Select(found => found.File.DisplayPath))}: '{key.Key}' is set in all of these, so it "
                    + "has no effect, as in a compilation; give one file a higher global_level");
            }
        }

        return new(files, settings);
    }
}
