using System.Text;

namespace Domo.Manifest.Rules;

/// <summary>One message of a <see cref="Rule"/>, with an example.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Format">
/// What is wrong with a particular token and what to do, as a composite format string. One sentence has no final period; two have both.
/// </param>
/// <param name="Bad">A file with this finding and no other, with <c>⟦</c> and <c>⟧</c> around its span.</param>
/// <param name="Good">The corrected file.</param>
public sealed record RuleMessage(Rule Rule, string Format, RuleExample Bad, RuleExample Good)
{
    /// <summary>Returns the message with an ellipsis in place of each argument.</summary>
    public string WithoutArguments()
    {
        var text = new StringBuilder(Format.Length);
        for (int i = 0; i < Format.Length; i++)
        {
            char c = Format[i];
            if (c is '{' or '}' && i + 1 < Format.Length && Format[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                text.Append('…');
                i = Format.IndexOf('}', i);
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
