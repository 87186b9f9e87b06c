using System.Collections.Concurrent;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>
/// How bad findings are, file by file. Without a settings file that is named, those count that the compiler finds: each
/// <c>.globalconfig</c> in the folder of a file and above it, of which the compiler heeds, for files that are not C#, the keys that
/// name a rule. In a file that is named, keys of a category and of all rules count as well, and sections are about the files they match.
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

    /// <summary>Puts a policy together.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="commandLine">What the command line says of rules.</param>
    /// <param name="settingsFile">The settings file that it names; null to look for some.</param>
    /// <exception cref="ToolException">The settings file cannot be read, or is wrong.</exception>
    public static SeverityPolicy Create(ToolHost host, SeveritySettings commandLine, string? settingsFile)
    {
        var policy = new SeverityPolicy(host, commandLine, settingsFile is null ? null : AnalyzerConfigFile.Read(host, settingsFile));
        if (policy._named is { } named)
        {
            // What is wrong in it is said whether or not a section is about a checked file.
            var ignored = new SeveritySettings();
            foreach (var entry in named.Entries)
            {
                SeverityKeys.Apply(entry, named, withBulk: true, ignored);
            }
        }

        return policy;
    }

    /// <summary>How bad findings in a file are.</summary>
    /// <param name="fullPath">The file, in full.</param>
    /// <exception cref="ToolException">A settings file that was found is wrong.</exception>
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

        // One at a time, so that a file is read, and a warning given, once.
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
