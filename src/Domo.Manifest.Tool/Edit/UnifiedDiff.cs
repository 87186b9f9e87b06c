using System.Globalization;
using System.Text;
using DiffPlex.Model;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Edit;

/// <summary>Writes the changes of a text in the format that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the difference between two texts; nothing if they are equal.</summary>
    /// <param name="path">The path of the file, with forward slashes.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="output">The writer.</param>
    public static void Write(string path, string before, string after, ToolWriter output)
    {
        var diff = LineDiff.Create(before, after);
        if (diff.Blocks.Count == 0)
        {
            return;
        }

        // An absolute path is used as it is; a path below the current folder gets git's prefix.
        WriteLine(output, Style.Emphasis, "--- " + Name(Path.IsPathRooted(path) ? path : "a/" + path, output));
        WriteLine(output, Style.Emphasis, "+++ " + Name(Path.IsPathRooted(path) ? path : "b/" + path, output));
        int first = 0;
        while (first < diff.Blocks.Count)
        {
            int last = first;
            while (last + 1 < diff.Blocks.Count && GapBehind(diff.Blocks, last) <= 2 * Context)
            {
                last++;
            }

            WriteHunk(diff, first, last, output);
            first = last + 1;
        }
    }

    /// <summary>
    /// Returns a path as git writes it: quoted byte by byte if it has characters that end a line or a name, and followed by a tab if
    /// it contains spaces, since a date may follow a name.
    /// </summary>
    private static string Name(string path, ToolWriter output)
    {
        if (output.IsColored)
        {
            return SafeText.OneLine(path);
        }

        if (!path.AsSpan().ContainsAny('"', '\\') && SafeText.OneLine(path) == path)
        {
            return path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        }

        var quoted = new StringBuilder("\"");
        foreach (byte value in Encoding.UTF8.GetBytes(path))
        {
            quoted.Append(value is (byte)'"' or (byte)'\\' ? "\\" + (char)value
                : value is >= (byte)' ' and < 0x7f ? ((char)value).ToString()
                : "\\" + Convert.ToString(value, 8).PadLeft(3, '0'));
        }

        return quoted.Append('"').ToString();
    }

    private static int GapBehind(IReadOnlyList<DiffBlock> blocks, int index) =>
        blocks[index + 1].DeleteStartA - blocks[index].DeleteStartA - blocks[index].DeleteCountA;

    private static void WriteHunk(LineDiff diff, int first, int last, ToolWriter output)
    {
        var blocks = diff.Blocks;
        int startBefore = Math.Max(0, blocks[first].DeleteStartA - Context);
        int endBefore = Math.Min(diff.Before.Count, blocks[last].DeleteStartA + blocks[last].DeleteCountA + Context);
        int startAfter = blocks[first].InsertStartB - (blocks[first].DeleteStartA - startBefore);
        int endAfter = blocks[last].InsertStartB + blocks[last].InsertCountB
            + (endBefore - blocks[last].DeleteStartA - blocks[last].DeleteCountA);
        WriteLine(output, Style.Info, $"@@ -{Range(startBefore, endBefore)} +{Range(startAfter, endAfter)} @@");
        int line = startBefore;
        for (int i = first; i <= last; i++)
        {
            var block = blocks[i];
            WritePieces(diff.Before, line, block.DeleteStartA, ' ', style: null, output);
            WritePieces(diff.Before, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, '-', Style.Removed, output);
            WritePieces(diff.After, block.InsertStartB, block.InsertStartB + block.InsertCountB, '+', Style.Good, output);
            line = block.DeleteStartA + block.DeleteCountA;
        }

        WritePieces(diff.Before, line, endBefore, ' ', style: null, output);
    }

    private static void WritePieces(IReadOnlyList<string> pieces, int start, int end, char mark, string? style, ToolWriter output)
    {
        for (int i = start; i < end; i++)
        {
            string piece = pieces[i];
            bool isEnded = piece.EndsWith('\n');
            string line = mark + (isEnded ? piece[..^1] : piece);

            // On a terminal, a line must not control the display; in a file, it is part of a patch and must match the text byte by byte.
            WriteLine(output, style, output.IsColored ? mark + SafeText.OneLine(line[1..].TrimEnd('\r')) : line);
            if (!isEnded)
            {
                WriteLine(output, Style.Faint, "\\ No newline at end of file");
            }
        }
    }

    private static void WriteLine(ToolWriter output, string? style, string line)
    {
        if (style is null)
        {
            output.WriteLine(line);
        }
        else
        {
            output.WriteStyled(style, line);
            output.WriteLine();
        }
    }

    private static string Range(int start, int end)
    {
        int count = end - start;
        int first = count == 0 ? start : start + 1;
        return count == 1
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first},{count}");
    }
}
