namespace Domo.Manifest.Tool.Records;

/// <summary>Counts lines and columns of UTF-8 text, columns in UTF-16 code units.</summary>
internal struct TextPosition()
{
    /// <summary>The one-based line.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The one-based column.</summary>
    public long Column { get; private set; } = 1;

    /// <summary>The number of bytes before this position in the line.</summary>
    public long ByteInLine { get; private set; }

    /// <summary>The line and the column.</summary>
    public readonly Place Place => new(Line, Column);

    /// <summary>Advances past bytes.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        int newLine = bytes.LastIndexOf((byte)'\n');
        if (newLine >= 0)
        {
            Line += bytes[..(newLine + 1)].Count((byte)'\n');
            (Column, ByteInLine) = (1, 0);
            bytes = bytes[(newLine + 1)..];
        }

        ByteInLine += bytes.Length;
        foreach (byte b in bytes)
        {
            // A continuation byte adds nothing; a four-byte sequence is two code units.
            Column += (b & 0xc0) == 0x80 ? 0 : b >= 0xf0 ? 2 : 1;
        }
    }
}
