using System.Runtime.ExceptionServices;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>
/// Checks files, each with the other files of its app beside it. Apps are checked side by side, and forgotten when they are done, so
/// that ten thousand of them need little more memory than one.
/// </summary>
/// <param name="host">What the command runs in.</param>
/// <param name="policy">How bad a finding is, and whether it is reported.</param>
internal sealed class FileChecker(ToolHost host, SeverityPolicy policy)
{
    /// <summary>Checks files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What came of each, in the same order.</returns>
    public CheckedFile[] Check(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        var results = new CheckedFile[files.Count];
        var apps = Enumerable.Range(0, files.Count)
            .GroupBy(i => AppFolder.DirectoryOf(files[i].FullPath), StringComparer.Ordinal)
            .Select(group => (Directory: group.Key, Indexes: group.ToArray()))
            .ToArray();
        ForEach(apps.Length, i => CheckApp(apps[i].Directory, apps[i].Indexes, files, results, cancellationToken), cancellationToken);
        return results;
    }

    private void CheckApp(
        string directory, int[] indexes, IReadOnlyList<InputFile> files, CheckedFile[] results, CancellationToken cancellationToken)
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

    private SourceFile? Read(InputFile file, ref CheckedFile result)
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

    /// <summary>Side by side, where there is more than one: a thread pool takes longer to start than a file to be checked.</summary>
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
