using DiffPlex;

namespace Domo.Manifest.Tool.Edit;

/// <summary>
/// Cuts a text after each <c>\n</c> and nowhere else, as <c>patch</c> and <c>git apply</c> do: to them a lone carriage return is a
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
