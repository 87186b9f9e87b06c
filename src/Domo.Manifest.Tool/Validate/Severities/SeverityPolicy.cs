using System.Collections.Concurrent;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>
/// The severities of findings in each file. By default, those that the compiler uses: each <c>.globalconfig</c> in the folder of a file
/// and above it, where for files other than C# only keys for single rules count. In a settings file named on the command line, keys for
/// categories and all rules count as well, and sections apply to the files that they match.
/// </summary>
internal sealed class SeverityPolicy
{
    private readonly ToolHost _host;
    private readonly SeveritySettings _commandLine;
    private readonly AnalyzerConfigFile? _named;
    private readonly ConcurrentDictionary<string, FoundSettings> _found = new(StringComparer.Ordinal);

    private SeverityPolicy(ToolHost host, SeveritySettings commandLine, AnalyzerConfigFile? named)
    {
        _host = host;
        _commandLine = commandLine;
        _named = named;
    }

    /// <summary>Creates a policy.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="commandLine">The rule settings of the command line.</param>
    /// <param name="settingsFile">The named settings file; null to search for them.</param>
    /// <exception cref="ToolException">The settings file cannot be read, or is invalid.</exception>
    public static SeverityPolicy Create(ToolHost host, SeveritySettings commandLine, string? settingsFile)
    {
        var policy = new SeverityPolicy(host, commandLine, settingsFile is null ? null : AnalyzerConfigFile.Read(host, settingsFile));
        if (policy._named is { } named)
        {
            // Errors in the file are reported even if no section applies to a checked file.
            var ignored = new SeveritySettings();
            foreach (var entry in named.Entries)
            {
                SeverityKeys.Apply(entry, named, withBulk: true, ignored);
            }
        }

        return policy;
    }

    /// <summary>Returns the severities of findings in a file.</summary>
    /// <param name="fullPath">The full path of the file.</param>
    /// <exception cref="ToolException">A settings file that was found is invalid.</exception>
    public FileSeverities For(string fullPath) =>
        new(_commandLine, _named is null ? FoundIn(Path.GetDirectoryName(fullPath) ?? "").Settings : NamedFor(_named, fullPath));

    private static SeveritySettings NamedFor(AnalyzerConfigFile file, string fullPath)
    {
        var settings = new SeveritySettings();
        string folder = ProjectPath.DirectoryOf(file.FullPath) + "/";
        string path = ProjectPath.Normalize(fullPath);
        string? relative = path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;
        foreach (var entry in file.Entries)
        {
            // The sections of a global file are full paths.
            bool counts = entry.Section is null
                || string.Equals(entry.Section, path, StringComparison.Ordinal)
                || (relative is not null && SectionGlob.IsMatch(entry.Section, relative));
            if (counts)
            {
                SeverityKeys.Apply(entry, file, withBulk: true, settings);
            }
        }

        return settings;
    }

    private FoundSettings FoundIn(string folder)
    {
        if (_found.TryGetValue(folder, out var known))
        {
            return known;
        }

        // Locked, so that a file is read, and a warning given, only once.
        lock (_found)
        {
            if (!_found.TryGetValue(folder, out known))
            {
                var above = Path.GetDirectoryName(folder) is { } parent ? FoundIn(parent) : FoundSettings.None;
                string path = Path.Combine(folder, AnalyzerConfigFile.GlobalName);
                known = File.Exists(path) ? above.With(AnalyzerConfigFile.Read(_host, path), Warn) : above;
                _found[folder] = known;
            }

            return known;
        }
    }

    private void Warn(string message)
    {
        _host.Error.WriteStyled(Style.Warning, "warning");
        _host.Error.WriteLine(": " + SafeText.OneLine(message));
    }
}
