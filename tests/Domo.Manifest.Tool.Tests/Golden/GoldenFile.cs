using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Tool.Tests.Golden;

/// <summary>A part of a case: a file, standard input, or an expected output.</summary>
internal sealed partial class GoldenFile(string header)
{
    private const string Escaped = " (escaped)";

    public string Header => header;

    public string Name => header.Replace(Escaped, "", StringComparison.Ordinal);

    public List<string> Lines { get; } = [];

    public string Text => string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>Gets the bytes of the text.</summary>
    public byte[] Bytes()
    {
        if (!header.EndsWith(Escaped, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(Text);
        }

        string joined = string.Join('\n', Lines);
        using var bytes = new MemoryStream();
        int position = 0;
        foreach (Match escape in EscapePattern().Matches(joined))
        {
            bytes.Write(Encoding.UTF8.GetBytes(joined[position..escape.Index]));
            bytes.WriteByte(escape.Value[1] switch
            {
                'e' => 0x1b,
                'r' => (byte)'\r',
                'n' => (byte)'\n',
                _ => byte.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            });
            position = escape.Index + escape.Length;
        }

        bytes.Write(Encoding.UTF8.GetBytes(joined[position..]));
        return bytes.ToArray();
    }

    [GeneratedRegex(@"\\(e|r|n|x[0-9A-Fa-f]{2})")]
    private static partial Regex EscapePattern();
}
