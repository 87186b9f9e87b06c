using System.Text;

namespace Domo.Manifest.Rules;

/// <summary>Formats names for messages.</summary>
internal static class MessageText
{
    /// <summary>Returns names in quotes: <c>'a', 'b', 'c'</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count == 0 ? "" : "'" + string.Join("', '", names) + "'";

    /// <summary>Returns names in quotes: <c>'a', 'b' or 'c'</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="conjunction">The word before the last one.</param>
    public static string List(IReadOnlyList<string> names, string conjunction)
    {
        var text = new StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            text.Append(i == 0 ? "" : i == names.Count - 1 ? " " + conjunction + " " : ", ").Append('\'').Append(names[i]).Append('\'');
        }

        return text.ToString();
    }

    /// <summary>Returns values without quotes: <c>LONG, DECIMAL or DOUBLE</c>.</summary>
    public static string Choice(IReadOnlyList<string> values) => List(values, "or").Replace("'", "");

    /// <summary>Returns a phrase with its first letter in uppercase.</summary>
    public static string Capitalize(string phrase) => char.ToUpperInvariant(phrase[0]) + phrase.Substring(1);
}
