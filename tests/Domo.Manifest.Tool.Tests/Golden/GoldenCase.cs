using System.Text;

namespace Domo.Manifest.Tool.Tests.Golden;

/// <summary>
/// A test case in one text file. Lines that start with <c>#</c> before everything else describe it; <c>-- name --</c> starts an existing
/// file; <c>$ NAME=value domo-manifest …</c> runs a command; after it, <c>== exit 1 ==</c>, <c>== stdout ==</c>, <c>== stderr ==</c> and
/// <c>== name ==</c> (a file afterwards) are the expected results. The defaults are exit code 0 and no output. <c>-- stdin --</c> is
/// standard input, <c>-- terminal --</c> the input at a terminal. A file or an input whose header ends in <c>(escaped)</c> can contain
/// <c>\e</c>, <c>\r</c>, <c>\xFF</c> and has no line ending after its last line. In expected output, an escape character is <c>␛</c>, a
/// carriage return <c>␍</c>, and the folder of the case <c>{cwd}</c>.
/// </summary>
internal sealed class GoldenCase
{
    private readonly List<string> _comments = [];

    public List<GoldenFile> Files { get; } = [];

    public List<GoldenStep> Steps { get; } = [];

    public static GoldenCase Parse(string text)
    {
        var result = new GoldenCase();
        GoldenFile? current = null;
        foreach (string line in text.Split('\n')[..^1])
        {
            if (Header(line, "--") is { } input)
            {
                current = new GoldenFile(input);
                result.Files.Add(current);
            }
            else if (Header(line, "==") is { } expected)
            {
                current = result.Steps[^1].Expect(expected);
            }
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                current = null;
                result.Steps.Add(new GoldenStep(line[2..]));
            }
            else if (current is not null)
            {
                current.Lines.Add(line);
            }
            else if (line.Length > 0)
            {
                result._comments.Add(line);
            }
        }

        return result;
    }

    /// <summary>Formats the case with the expected results of its steps.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (string comment in _comments)
        {
            text.Append(comment).Append('\n');
        }

        foreach (var file in Files)
        {
            text.Append("-- ").Append(file.Header).Append(" --\n").Append(file.Text);
        }

        foreach (var step in Steps)
        {
            text.Append("$ ").Append(step.CommandLine).Append('\n');
            step.AppendTo(text);
        }

        return text.ToString();
    }

    private static string? Header(string line, string mark) =>
        line.Length > 6 && line.StartsWith(mark + " ", StringComparison.Ordinal) && line.EndsWith(" " + mark, StringComparison.Ordinal)
            ? line[3..^3]
            : null;
}
