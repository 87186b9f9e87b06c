using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>Reads the rows or documents of a file one after the other, so that a file may be larger than the memory.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The values of the record that was read last.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>The line in which that record begins, from 1.</summary>
    public long Line { get; protected set; }

    /// <summary>The names that the file gives its columns before any record; empty where only the records have names.</summary>
    public IReadOnlyList<string> Header { get; protected init; } = [];

    /// <summary>Opens a file.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="path">The file, as typed.</param>
    /// <param name="isJson">Whether it holds JSON and not separated values.</param>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static RecordReader Open(ToolHost host, string path, bool isJson)
    {
        string fullPath = host.FullPath(path);
        string displayPath = host.DisplayPath(fullPath);
        FileStream? stream = null;
        try
        {
            stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            RecordReader reader = isJson ? new JsonRecordReader(stream, displayPath) : new CsvRecordReader(stream, displayPath);
            stream = null;
            return reader;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ToolException.Unreadable(displayPath, TextFiles.ReasonOf(exception, fullPath), exception);
        }
        finally
        {
            stream?.Dispose();
        }
    }

    /// <summary>Reads the next record into <see cref="Cells"/>.</summary>
    /// <returns>False at the end.</returns>
    /// <exception cref="ToolException">What follows cannot be read.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
