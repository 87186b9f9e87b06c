using System.Text;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Converts between C# and JSON property names.</summary>
internal static class JsonNames
{
    /// <summary>
    /// Converts a name to camelCase as System.Text.Json does: lowers the leading capitals except the one that starts the next word.
    /// </summary>
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

    /// <summary>Converts any name to a C# name: its letters and digits, with each word capitalized.</summary>
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

    /// <summary>Returns the letters and digits of a name in uppercase, for loose comparisons.</summary>
    public static string Bare(string name) => Pascal(name).ToUpperInvariant();
}
