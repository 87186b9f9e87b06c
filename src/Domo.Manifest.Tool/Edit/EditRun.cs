using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.Edit;

/// <summary>
/// Applies an edit to files. Each file is written separately, so an interruption does not undo earlier ones.
/// </summary>
/// <param name="host">The host of the command.</param>
/// <param name="mode">What to do with a changed text.</param>
internal sealed class EditRun(ToolHost host, EditMode mode)
{
    /// <summary>The number of files that were changed, or need a change.</summary>
    public int Changed { get; private set; }

    /// <summary>Gets whether a file could not be read or written.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The writer for remarks, which must not appear between the lines of a text or patch.</summary>
    public ToolWriter Remarks { get; private set; } = host.Error;

    /// <summary>Edits files one after the other.</summary>
    /// <param name="paths">Files, folders, globs and <c>-</c>.</param>
    /// <param name="inputName">The path that represents standard input.</param>
    /// <param name="edit">Returns the new text of a file, or null to keep it.</param>
    /// <param name="cancellationToken">Stops before the next file.</param>
    public void ForEach(
        IReadOnlyList<string> paths, string inputName, Func<SourceFile, EditedText?> edit, CancellationToken cancellationToken)
    {
        bool isInput = paths is [ValidateRequest.StandardInput];
        Remarks = isInput || mode == EditMode.Show ? host.Error : host.Output;
        if (isInput)
        {
            Try(() => TextFiles.ReadInput(host, inputName), edit, isInput);
            return;
        }

        var search = FileSearch.Run(host, paths);
        foreach (var failure in search.Failures)
        {
            Complain(failure);
        }

        foreach (var folder in search.Unreadable)
        {
            Complain(ToolException.Unreadable(host.DisplayPath(folder.FullPath), "the folder cannot be read: " + folder.Reason));
        }

        foreach (string file in search.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(() => TextFiles.Read(host, file), edit, isInput);
        }
    }

    private void Try(Func<SourceFile> read, Func<SourceFile, EditedText?> edit, bool isInput)
    {
        try
        {
            var source = read();
            var edited = edit(source);
            Finish(source, edited?.Text, isInput);
            edited?.Report?.Invoke();
        }
        catch (ToolException failure)
        {
            Complain(failure);
        }
    }

    private void Finish(SourceFile source, string? text, bool isInput)
    {
        bool isChanged = text is not null && text != source.Text;
        switch (mode)
        {
            case EditMode.Show when isChanged:
                UnifiedDiff.Write(source.DisplayPath, source.Text, text!, host.Output);
                break;
            case EditMode.Check when isChanged:
                host.Output.WriteLine(SafeText.OneLine(source.DisplayPath));
                break;
            case EditMode.Write when isInput:
                WriteOutput(text ?? source.Text);
                break;
            case EditMode.Write when isChanged:
                AtomicFile.Write(host, source.FullPath, text!);
                break;
        }

        Changed += isChanged ? 1 : 0;
    }

    private void WriteOutput(string text)
    {
        host.Output.Write(text);
        host.Output.Flush();
        if (host.Output.Failure is { } failure)
        {
            throw ToolException.Unwritten(failure);
        }
    }

    private void Complain(ToolException failure)
    {
        HasFailed = true;
        ToolRunner.Complain(host, failure.Message);
    }
}
