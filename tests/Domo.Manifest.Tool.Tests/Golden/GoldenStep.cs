using System.Globalization;
using System.Text;

namespace Domo.Manifest.Tool.Tests.Golden;

/// <summary>A command of a case, and its expected results.</summary>
internal sealed class GoldenStep(string commandLine)
{
    private readonly SortedDictionary<string, GoldenFile> _expected = new(StringComparer.Ordinal);

    public string CommandLine => commandLine;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; set; }

    /// <summary>The names of the compared results: <c>stdout</c>, <c>stderr</c> and files.</summary>
    public IEnumerable<string> Files => _expected.Keys.Where(name => name is not ("stdout" or "stderr"));

    /// <summary>Adds an expected result from its header.</summary>
    public GoldenFile Expect(string header)
    {
        var file = new GoldenFile(header);
        if (header.StartsWith("exit ", StringComparison.Ordinal))
        {
            ExitCode = int.Parse(header.AsSpan(5), CultureInfo.InvariantCulture);
        }
        else
        {
            _expected[header] = file;
        }

        return file;
    }

    public string Text(string name) => _expected.TryGetValue(name, out var file) ? file.Text : "";

    /// <summary>Replaces the expected results.</summary>
    public void Set(string name, string text)
    {
        _expected.Remove(name);
        if (text.Length > 0)
        {
            Expect(name).Lines.AddRange(text.Split('\n')[..^1]);
        }
    }

    public void AppendTo(StringBuilder text)
    {
        if (ExitCode != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"== exit {ExitCode} ==\n");
        }

        foreach (string name in (string[])["stdout", "stderr", .. Files])
        {
            if (_expected.TryGetValue(name, out var file))
            {
                text.Append("== ").Append(name).Append(" ==\n").Append(file.Text);
            }
        }
    }
}
