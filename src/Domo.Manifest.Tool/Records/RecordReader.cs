using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Records;

/// <summary>Reads the rows or documents of a file one after the other, so that files can be larger than memory.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The values of the current record.</summary>
    public List<Cell> Cells { get; } = [];

    /// <summary>The value in place of a record, if the current one is not a record and has no values.</summary>
    public Cell? Misfit { get; protected set; }

    /// <summary>The position of the current record.</summary>
    public Place At { get; protected set; }

    /// <summary>The column names that precede all records, as written; empty if only the records have names.</summary>
    public IReadOnlyList<Cell> Header { get; protected init; } = [];

    /// <summary>Gets whether the file is UTF-16.</summary>
    public bool IsUtf16 { get; protected init; }

    /// <summary>Opens a file.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="path">The file, as typed.</param>
    /// <param name="isJson">Whether the file contains JSON, rather than separated values.</param>
    /// <param name="unwraps">Whether to use only the content of documents in the form that AppDB returns.</param>
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
    /// <exception cref="RecordFault">The file contains something other than data.</exception>
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
