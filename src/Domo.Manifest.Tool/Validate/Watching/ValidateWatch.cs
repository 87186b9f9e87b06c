using System.Globalization;
using System.IO.Enumeration;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate.Watching;

/// <summary>Checks once, and again after each change, until it is canceled. Each report is about all files.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="request">The parsed command line.</param>
internal sealed class ValidateWatch(ToolHost host, ValidateRequest request)
{
    private readonly ValidateRun _run = new(host, request);
    private readonly Dictionary<string, FileReport> _known = new(StringComparer.Ordinal);
    private ExitCode _exitCode;

    /// <summary>Watches until it is canceled, which is not a failure: the last report determines the exit code.</summary>
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        _run.RequireOutputs();
        using var changes = new FileChanges(Folders(), host.Clock);
        try
        {
            CheckChanged(new HashSet<string> { "" }, cancellationToken);
            while (true)
            {
                var changed = Relevant(await changes.NextAsync(cancellationToken));
                if (changed.Count > 0)
                {
                    Announce(changed);
                    CheckChanged(changed, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return _exitCode;
        }
    }

    /// <summary>Returns the named folders, and those of the apps of named files.</summary>
    private IEnumerable<string> Folders()
    {
        foreach (var input in _run.FindInputs().Files)
        {
            yield return AppFolder.DirectoryOf(input.FullPath);
        }

        foreach (string path in request.Paths.Count == 0 ? ["."] : request.Paths)
        {
            string fullPath = host.FullPath(path);
            yield return Directory.Exists(fullPath) ? fullPath : Path.GetDirectoryName(fullPath) ?? fullPath;
        }

        foreach (string? path in (string?[])[request.SettingsPath, request.BaselinePath])
        {
            if (path is not null)
            {
                yield return Path.GetDirectoryName(host.FullPath(path))!;
            }
        }
    }

    private List<string> Names() =>
    [
        "*.json",
        AnalyzerConfigFile.GlobalName,
        .. ((string?[])[request.SettingsPath, request.BaselinePath]).OfType<string>().Select(path => Path.GetFileName(path)),
    ];

    /// <summary>Returns the relevant changes, without those made by the program itself.</summary>
    private HashSet<string> Relevant(IReadOnlySet<string> changed) => [.. changed.Where(IsRelevant)];

    private bool IsRelevant(string path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        return Path.EndsInDirectorySeparator(path)
            ? !AppFolder.IsSkipped(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))
            : Names().Exists(name => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path)))
                && request.Outputs.All(output => output.File != path);
    }

    private void CheckChanged(IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        try
        {
            var found = _run.FindInputs();
            _run.RequireNoInputIsOutput(found);
            var policy = request.CreatePolicy();
            if (changed.Any(IsAboutAll))
            {
                _known.Clear();
            }

            var apps = changed.Select(AppFolder.DirectoryOf).ToHashSet(StringComparer.Ordinal);
            var anew = found.Files.Where(input =>
                !_known.ContainsKey(input.FullPath) || apps.Contains(AppFolder.DirectoryOf(input.FullPath)));
            foreach (var file in new FileChecker(host, policy).Check([.. anew], cancellationToken))
            {
                _known[file.FullPath] = file;
            }

            _exitCode = _run.Report([.. found.Files.Select(input => _known[input.FullPath]), .. _run.FailuresOf(found, policy)]);
        }
        catch (ToolException failure)
        {
            // For example, a settings file that is being written. The next change may fix it.
            ToolRunner.Complain(host, failure.Message);
            _exitCode = failure.ExitCode;
        }

        host.Output.Flush();
        host.Error.Flush();
    }

    private bool IsAboutAll(string path) =>
        path.Length == 0
        || Path.GetFileName(path) == AnalyzerConfigFile.GlobalName
        || (request.SettingsPath is { } settings && path == host.FullPath(settings));

    private void Announce(IReadOnlySet<string> changed)
    {
        var names = changed.Where(path => path.Length > 0).Select(host.DisplayPath).Order(StringComparer.Ordinal).ToList();
        string more = names.Count > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - 3} more") : "";
        string time = host.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        host.Error.WriteStyled(Style.Faint, $"{time} changed: {SafeText.OneLine(string.Join(", ", names.Take(3)))}{more}");
        host.Error.WriteLine();
    }
}
