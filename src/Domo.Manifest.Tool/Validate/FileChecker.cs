using System.Runtime.ExceptionServices;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>
/// Checks files together with the other files of their app. Apps are checked in parallel, and released when they are done, so that
/// ten thousand of them need little more memory than one.
/// </summary>
/// <param name="host">The host of the command.</param>
/// <param name="policy">The severities of findings.</param>
internal sealed class FileChecker(ToolHost host, SeverityPolicy policy)
{
    /// <summary>Checks files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The result for each file, in the same order.</returns>
    public FileReport[] Check(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        var results = new FileReport[files.Count];
        var apps = Enumerable.Range(0, files.Count)
            .GroupBy(i => AppFolder.DirectoryOf(files[i].FullPath), StringComparer.Ordinal)
            .Select(group => (Directory: group.Key, Indexes: group.ToArray()))
            .ToArray();
        ForEach(apps.Length, i => CheckApp(apps[i].Directory, apps[i].Indexes, files, results, cancellationToken), cancellationToken);
        return results;
    }

    private void CheckApp(
        string directory, int[] indexes, IReadOnlyList<InputFile> files, FileReport[] results, CancellationToken cancellationToken)
    {
        var app = AppFolder.In(host, directory);
        var sources = new SourceFile?[indexes.Length];
        ForEach(indexes.Length, i => sources[i] = Read(files[indexes[i]], ref results[indexes[i]]), cancellationToken);
        var contents = Array.ConvertAll(sources, source => source is null ? null : app.Take(source));
        ForEach(
            indexes.Length,
            i =>
            {
                if (sources[i] is { } source && contents[i] is { } content)
                {
                    results[indexes[i]] = new(source.FullPath, source.DisplayPath, Report(source, content, app));
                }
            },
            cancellationToken);
    }

    private SourceFile? Read(InputFile file, ref FileReport result)
    {
        try
        {
            return file.Content ?? TextFiles.Read(host, file.FullPath);
        }
        catch (ToolException failure)
        {
            result = new(file.FullPath, host.DisplayPath(file.FullPath), [], failure);
            return null;
        }
    }

    private List<ReportedFinding> Report(SourceFile source, LintFile content, AppFolder app)
    {
        var severities = policy.For(source.FullPath);
        var reported = new List<ReportedFinding>();
        var occurrences = new Dictionary<(string, string), int>();
        foreach (var finding in ManifestLinter.Check(content, app.OthersThan(content)))
        {
            if (severities.Of(finding.Rule) is { } severity)
            {
                var identity = (finding.Rule.Id, finding.Message);
                int occurrence = occurrences[identity] = occurrences.GetValueOrDefault(identity) + 1;
                reported.Add(new(source, finding, severity, occurrence));
            }
        }

        return reported;
    }

    /// <summary>
    /// Runs an action in parallel if there is more than one item: starting the thread pool takes longer than checking a file.
    /// </summary>
    private static void ForEach(int count, Action<int> act, CancellationToken cancellationToken)
    {
        if (count > 1)
        {
            try
            {
                Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, act);
            }
            catch (AggregateException several)
            {
                ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            }
        }
        else if (count == 1)
        {
            act(0);
        }
    }
}
