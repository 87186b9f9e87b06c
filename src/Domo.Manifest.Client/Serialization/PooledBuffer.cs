using System.Buffers;

namespace Domo.Manifest.Client;

/// <summary>A growing buffer from the shared pool.</summary>
internal sealed class PooledBuffer : IDisposable
{
    private const int InitialSize = 4096;

    private byte[] _array = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _count;

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, _count);

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory()
    {
        EnsureFree();
        return _array.AsMemory(_count);
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        _count = 0;
        if (array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void EnsureFree()
    {
        if (_count < _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(checked(_array.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
