using System.Buffers;
using System.Data.Common;

namespace Domo.Manifest.Emulator.Datasets.Rows;

/// <summary>Writes rows in one of Domo's formats, in chunks, to a buffer that the caller empties.</summary>
internal abstract class RowWriter : IDisposable
{
    public abstract string ContentType { get; }

    /// <summary>Gets the bytes that are written but not sent.</summary>
    public ArrayBufferWriter<byte> Buffer { get; } = new();

    /// <summary>Gets the number of bytes to send, including those that are not in <see cref="Buffer"/> yet.</summary>
    public virtual int PendingCount => Buffer.WrittenCount;

    public abstract void WriteStart();

    public abstract void WriteRow(DbDataReader row);

    public abstract void WriteEnd();

    /// <summary>Moves all written bytes to <see cref="Buffer"/>. Do not empty the buffer before that.</summary>
    public virtual void Flush()
    {
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
