using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>
/// The property names of a generated type, by index. Finds the index of a name in a response in constant time; the properties of most
/// objects have the order of the names. Immutable and thread-safe.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PropertyNames
{
    private const int Word = sizeof(ulong);

    // The multiplier of Fibonacci hashing, which spreads similar keys over the high bits.
    private const ulong Spread = 11400714819323198485;

    // Longer than any name that is not an attack; a longer one is unescaped on the heap.
    private const int ShortName = 256;

    private readonly string[] _names;
    private readonly byte[][] _utf8;

    /// <summary>An open-addressing table of indexes plus one; zero is an empty slot.</summary>
    private readonly int[] _table;
    private readonly int _shift;

    private JsonPropertyValue[]? _cached;

    /// <summary>Creates the names.</summary>
    /// <param name="names">The names in JSON, all different.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public PropertyNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * names.Length, 2));
        _table = new int[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        for (var i = 0; i < names.Length; i++)
        {
            var slot = SlotOf(_utf8[i]);
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _table[slot] = i + 1;
        }
    }

    internal IReadOnlyList<string> Names => _names;

    internal int Count => _names.Length;

    internal string this[int index] => _names[index];

    /// <summary>Returns the index of the name at the reader, or -1.</summary>
    /// <param name="reader">The reader, on a name that is a single segment.</param>
    /// <param name="expected">The index to try first.</param>
    internal int Find(ref Utf8JsonReader reader, int expected)
    {
        if (reader.ValueIsEscaped)
        {
            return FindEscaped(ref reader);
        }

        var name = reader.ValueSpan;
        return expected < _utf8.Length && name.SequenceEqual(_utf8[expected]) ? expected : Find(name);
    }

    /// <summary>Returns values to read an object into: those of an earlier object, if they are not in use.</summary>
    internal JsonPropertyValue[] Rent() => Interlocked.Exchange(ref _cached, null) ?? new JsonPropertyValue[_names.Length];

    /// <summary>Keeps values for the next object.</summary>
    internal void Return(JsonPropertyValue[] values) => Volatile.Write(ref _cached, values);

    private int Find(ReadOnlySpan<byte> name)
    {
        for (var slot = SlotOf(name); _table[slot] != 0; slot = (slot + 1) & (_table.Length - 1))
        {
            var index = _table[slot] - 1;
            if (name.SequenceEqual(_utf8[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private int FindEscaped(ref Utf8JsonReader reader)
    {
        try
        {
            // Escapes are longer than what they represent.
            var length = reader.ValueSpan.Length;
            Span<byte> name = length <= ShortName ? stackalloc byte[ShortName] : new byte[length];
            return Find(name[..reader.CopyString(name)]);
        }
        catch (InvalidOperationException)
        {
            // The name is not valid Unicode, so it is none of these.
            return -1;
        }
    }

    // Generated names often differ only at one end, or only in their length.
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        ulong hash;
        if (name.Length >= Word)
        {
            var last = BinaryPrimitives.ReadUInt64LittleEndian(name[^Word..]);
            hash = BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(last * Spread, 32);
        }
        else
        {
            hash = 0;
            foreach (var b in name)
            {
                hash = (hash << 8) | b;
            }
        }

        return (int)(((hash + (ulong)name.Length) * Spread) >> _shift);
    }
}
