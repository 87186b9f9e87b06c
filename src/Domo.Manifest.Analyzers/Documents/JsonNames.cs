using System.Text;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Names of properties in C# and in JSON.</summary>
internal static class JsonNames
{
    /// <summary>As System.Text.Json makes camelCase: a leading run of capitals becomes small, but for the one that begins a word.</summary>
    public static string Camel(string name)
    {
        char[] text = name.ToCharArray();
        for (int i = 0; i < text.Length && char.IsUpper(text[i]); i++)
        {
            if (i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1]))
            {
                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }

    /// <summary>A name in C# for any name: its letters and digits, with a capital at the begin of each word.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        bool isStart = true;
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                text.Append(text.Length == 0 && char.IsDigit(c) ? "_" : "").Append(isStart ? char.ToUpperInvariant(c) : c);
            }

            isStart = !char.IsLetterOrDigit(c);
        }

        return text.ToString();
    }

    /// <summary>What is left of a name when nothing counts but letters and digits, and letter case does not.</summary>
    public static string Bare(string name) => Pascal(name).ToUpperInvariant();
}
