using System.Buffers;
using System.Data.Common;

namespace Domo.Manifest.Emulator.Data;

/// <summary>Writes rows in one of Domo's forms, piece by piece, into a buffer that the caller empties.</summary>
internal abstract class RowWriter : IDisposable
{
    public abstract string ContentType { get; }

    /// <summary>What is written and not yet sent.</summary>
    public ArrayBufferWriter<byte> Buffer { get; } = new();

    /// <summary>How many bytes wait to be sent, whether they are in <see cref="Buffer"/> yet or not.</summary>
    public virtual int PendingCount => Buffer.WrittenCount;

    public abstract void WriteStart();

    public abstract void WriteRow(DbDataReader row);

    public abstract void WriteEnd();

    /// <summary>Puts everything written so far into <see cref="Buffer"/>. Before that, the buffer must not be emptied.</summary>
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
