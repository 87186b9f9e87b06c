using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Baselines;
using Domo.Manifest.Tool.Validate.Severities;

namespace Domo.Manifest.Tool.Validate;

/// <summary>Checks the files of a command line, and reports the findings.</summary>
/// <param name="host">The host of the command.</param>
/// <param name="request">The parsed command line.</param>
internal sealed class ValidateRun(ToolHost host, ValidateRequest request)
{
    /// <summary>Checks all files and reports the findings.</summary>
    public ExitCode Run(CancellationToken cancellationToken)
    {
        RequireOutputs();
        var policy = request.CreatePolicy();
        var found = FindInputs();
        RequireNoInputIsOutput(found);
        var files = new FileChecker(host, policy).Check(found.Files, cancellationToken);
        return Report([.. files, .. FailuresOf(found, policy)]);
    }

    /// <summary>Fails early if a report cannot be written, before the work for it is done.</summary>
    public void RequireOutputs()
    {
        foreach (var output in request.Outputs)
        {
            if (output.File is { } file)
            {
                AtomicFile.RequireFolder(host, file);
            }
        }
    }

    /// <summary>Rejects outputs that would overwrite an input, before the work is done.</summary>
    /// <exception cref="ToolException">An output is an input.</exception>
    public void RequireNoInputIsOutput(FoundInputs found) => new OutputGuard(host, request).RequireNoInput(found.Files);

    /// <summary>Finds the files to check.</summary>
    public FoundInputs FindInputs()
    {
        var failed = new List<FileReport>();
        var inputs = new List<InputFile>();
        IReadOnlyCollection<UnreadableFolder> folders = [];
        var paths = request.Paths.Where(path => path != ValidateRequest.StandardInput).ToList();
        if (paths.Count < request.Paths.Count)
        {
            ReadStandardInput(inputs, failed);
        }

        if (paths.Count > 0 || request.Paths.Count == 0)
        {
            string? read = inputs.FirstOrDefault()?.FullPath;
            var search = FileSearch.Run(host, paths);
            inputs.AddRange(search.Files.Where(path => path != read).Select(path => new InputFile(path)));
            failed.AddRange(search.Failures.Select(failure => Failed(failure.Unread!.Value.Path, failure)));
            folders = search.Unreadable;
        }

        return new(inputs, failed, folders);
    }

    /// <summary>Returns the results for inputs that are not files to check.</summary>
    public IEnumerable<FileReport> FailuresOf(FoundInputs found, SeverityPolicy policy) =>
        [.. found.Failures, .. found.UnreadableFolders.Select(folder => Unreadable(folder, policy))];

    /// <summary>Reports the results of the files.</summary>
    public ExitCode Report(IReadOnlyList<FileReport> files)
    {
        var report = new CheckReport(files, RepositoryRoot.Find(host));
        foreach (var file in report.Unreadable)
        {
            ToolRunner.Complain(host, file.Failure!.Message);
        }

        if (request.BaselinePath is { } path)
        {
            var baseline = BaselineFile.Read(host, path, mayBeMissing: request.UpdatesBaseline);
            baseline = request.UpdatesBaseline ? Update(baseline, report) : baseline;
            report = report.Without(baseline);
        }

        foreach (var output in request.Outputs)
        {
            output.Write(report, host);
        }

        return report.ExitCode(request.FailOn);
    }

    private Baseline Update(Baseline baseline, CheckReport report)
    {
        if (report.IsPartial)
        {
            throw ToolException.Unreadable(
                host.DisplayPath(baseline.FullPath), "was not written, because it would omit the findings of files that could not be read");
        }

        var updated = baseline.UpdatedBy(report);
        BaselineFile.Write(host, updated);
        return updated;
    }

    private void ReadStandardInput(List<InputFile> inputs, List<FileReport> failed)
    {
        try
        {
            var source = TextFiles.ReadInput(host, request.InputName);
            inputs.Add(new(source.FullPath, source));
        }
        catch (ToolException failure)
        {
            failed.Add(Failed(request.InputName, failure));
        }
    }

    private FileReport Unreadable(UnreadableFolder folder, SeverityPolicy policy)
    {
        var source = new SourceFile(folder.FullPath, host.DisplayPath(folder.FullPath), "");
        var finding = Finding.Create(FolderRules.Unreadable.Message, default, fix: null, [folder.Reason]);
        var severity = policy.For(folder.FullPath).Of(finding.Rule);
        return new(source.FullPath, source.DisplayPath, severity is { } level ? [new(source, finding, level)] : []) { IsFolder = true };
    }

    private FileReport Failed(string path, ToolException failure)
    {
        string fullPath = host.FullPath(path);
        return new(fullPath, host.DisplayPath(fullPath), [], failure);
    }
}
