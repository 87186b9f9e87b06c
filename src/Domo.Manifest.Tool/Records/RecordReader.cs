using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>Reads the rows or documents of a file one after the other, so that a file may be larger than the memory.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The values of the record that was read last.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>What stands where a record belongs, when the last one is none; then it has no values.</summary>
    public Cell? Misfit { get; protected set; }

    /// <summary>Where the last record begins.</summary>
    public Place At { get; protected set; }

    /// <summary>
    /// The names that the file gives its columns before any record, as they are written; empty where only the records have names.
    /// </summary>
    public IReadOnlyList<Cell> Header { get; protected init; } = [];

    /// <summary>Whether the file is UTF-16.</summary>
    public bool IsUtf16 { get; protected init; }

    /// <summary>Opens a file.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="path">The file, as typed.</param>
    /// <param name="isJson">Whether it holds JSON and not separated values.</param>
    /// <param name="unwraps">Whether of a document as AppDB returns it the values are those of its content.</param>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static RecordReader Open(ToolHost host, string path, bool isJson, bool unwraps = true)
    {
        string fullPath = host.FullPath(path);
        string displayPath = host.DisplayPath(fullPath);
        ProgressStream? stream = null;
        try
        {
            stream = new ProgressStream(host, fullPath);
            RecordReader reader = isJson ? new JsonRecordReader(stream, displayPath, unwraps) : new CsvRecordReader(stream, displayPath);
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
    /// <exception cref="RecordFault">What follows is no data.</exception>
    /// <exception cref="ToolException">The file cannot be read.</exception>
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
