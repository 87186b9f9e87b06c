namespace Domo.Manifest.Tool.Records;

/// <summary>Counts lines and columns along UTF-8, columns in UTF-16 code units.</summary>
internal struct TextPosition()
{
    /// <summary>The line, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The column, from 1.</summary>
    public long Column { get; private set; } = 1;

    /// <summary>The bytes of the line before this place.</summary>
    public long ByteInLine { get; private set; }

    /// <summary>The line and the column.</summary>
    public readonly Place Place => new(Line, Column);

    /// <summary>Goes on behind bytes.</summary>
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
            // A continuation byte adds nothing; four bytes are two code units.
            Column += (b & 0xc0) == 0x80 ? 0 : b >= 0xf0 ? 2 : 1;
        }
    }
}
