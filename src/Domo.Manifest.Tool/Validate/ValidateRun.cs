using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Baselines;

namespace Domo.Manifest.Tool.Validate;

/// <summary>Checks what a command line asks for, and reports it.</summary>
/// <param name="host">What the command runs in.</param>
/// <param name="request">What the command line asks for.</param>
internal sealed class ValidateRun(ToolHost host, ValidateRequest request)
{
    /// <summary>Checks all files and reports.</summary>
    public ExitCode Run(CancellationToken cancellationToken)
    {
        RequireOutputs();
        var inputs = FindInputs(out var failures);
        var files = new FileChecker(host, request.CreatePolicy()).Check(inputs, cancellationToken);
        return Report([.. files, .. failures]);
    }

    /// <summary>Says at once that a report cannot be written, before the work for it is done.</summary>
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

    /// <summary>The files to check.</summary>
    /// <param name="failures">The folders and globs in which there is none.</param>
    public IReadOnlyList<InputFile> FindInputs(out IReadOnlyList<CheckedFile> failures)
    {
        var failed = new List<CheckedFile>();
        var inputs = new List<InputFile>();
        var missed = new List<ToolException>();
        var paths = request.Paths.Where(path => path != ValidateRequest.StandardInput).ToList();
        if (paths.Count < request.Paths.Count)
        {
            ReadStandardInput(inputs, failed);
        }

        if (paths.Count > 0 || request.Paths.Count == 0)
        {
            string? read = inputs.FirstOrDefault()?.FullPath;
            inputs.AddRange(FileSearch.Find(host, paths, missed).Where(path => path != read).Select(path => new InputFile(path)));
        }

        failed.AddRange(missed.Select(miss => Failed(miss.Unread!.Value.Path, miss)));
        failures = failed;
        return inputs;
    }

    /// <summary>Reports what came of the files.</summary>
    public ExitCode Report(IReadOnlyList<CheckedFile> files)
    {
        var report = new CheckReport(files, RepositoryRoot.Of(host));
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
        if (report.Unreadable.Any())
        {
            throw ToolException.Unreadable(
                host.DisplayPath(baseline.FullPath), "is not written, since what could not be read would be missing in it");
        }

        var updated = baseline.UpdatedBy(report);
        BaselineFile.Write(host, updated);
        return updated;
    }

    private void ReadStandardInput(List<InputFile> inputs, List<CheckedFile> failed)
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

    private CheckedFile Failed(string path, ToolException failure)
    {
        string fullPath = host.FullPath(path);
        return new(fullPath, host.DisplayPath(fullPath), [], failure);
    }
}
