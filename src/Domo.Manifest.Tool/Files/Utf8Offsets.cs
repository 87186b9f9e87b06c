namespace Domo.Manifest.Tool.Files;

/// <summary>
/// Converts offsets of a text to offsets of its UTF-8 bytes. A lookup counts at most one block of characters, wherever the offset is,
/// so that reporting many findings in one long line takes linear time.
/// </summary>
internal sealed class Utf8Offsets
{
    private const int BlockLength = 512;

    private readonly string _text;
    private readonly long[] _bytesBeforeBlock;

    /// <summary>Counts the bytes of a text.</summary>
    public Utf8Offsets(string text)
    {
        _text = text;
        _bytesBeforeBlock = new long[(text.Length / BlockLength) + 1];
        for (int block = 1; block < _bytesBeforeBlock.Length; block++)
        {
            _bytesBeforeBlock[block] = _bytesBeforeBlock[block - 1] + Count((block - 1) * BlockLength, block * BlockLength);
        }
    }

    /// <summary>Returns the number of bytes before an offset.</summary>
    public long Of(int offset)
    {
        int block = offset / BlockLength;
        return _bytesBeforeBlock[block] + Count(block * BlockLength, offset);
    }

    private long Count(int start, int end)
    {
        long bytes = 0;
        for (int i = start; i < end; i++)
        {
            bytes += _text[i] switch
            {
                < '\u0080' => 1,
                < '\u0800' => 2,

                // The high surrogate counts for the four bytes of the pair.
                char c when char.IsHighSurrogate(c) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]) => 4,
                char c when char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(_text[i - 1]) => 0,
                _ => 3,
            };
        }

        return bytes;
    }
}
