using DiffPlex;

namespace Domo.Manifest.Tool.Edit;

/// <summary>
/// Splits a text only after <c>\n</c>, as <c>patch</c> and <c>git apply</c> do: they treat a lone carriage return as a
/// character of a line.
/// </summary>
internal sealed class PatchLines : IChunker
{
    public static readonly PatchLines Instance = new();

    private PatchLines()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Chunk(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is >= 0 and int newLine ? newLine + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
