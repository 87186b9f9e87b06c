using System.Text;

namespace Domo.Manifest.Rules;

/// <summary>Puts names into the sentences of messages.</summary>
internal static class Words
{
    /// <summary>Names in quotes: <c>'a', 'b' or 'c'</c>.</summary>
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
}
