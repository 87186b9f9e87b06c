using System.Text;

namespace Domo.Manifest.Build;

/// <summary>
/// Joins and splits command lines by the rules of the Microsoft C runtime, which .NET follows on every platform: a backslash escapes only a
/// quotation mark, or backslashes before one.
/// </summary>
internal static class ProcessArguments
{
    /// <summary>Joins arguments so that the process receives each one unchanged.</summary>
    public static string Join(IEnumerable<string> arguments)
    {
        var line = new StringBuilder();
        foreach (string argument in arguments)
        {
            line.Append(line.Length == 0 ? "" : " ");
            AppendQuoted(line, argument);
        }

        return line.ToString();
    }

    /// <summary>Splits a command at white space outside double quotation marks.</summary>
    public static IReadOnlyList<string> Split(string command)
    {
        var arguments = new List<string>();
        var argument = new StringBuilder();
        bool isQuoted = false, hasArgument = false;
        foreach (char c in command)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
                hasArgument = true;
            }
            else if (isQuoted || !char.IsWhiteSpace(c))
            {
                argument.Append(c);
                hasArgument = true;
            }
            else if (hasArgument)
            {
                arguments.Add(argument.ToString());
                argument.Clear();
                hasArgument = false;
            }
        }

        if (hasArgument)
        {
            arguments.Add(argument.ToString());
        }

        return arguments;
    }

    private static void AppendQuoted(StringBuilder line, string argument)
    {
        line.Append('"');
        int backslashes = 0;
        foreach (char c in argument)
        {
            // Backslashes are doubled before a quotation mark only.
            line.Append('\\', c == '"' ? backslashes + 1 : 0).Append(c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }

        line.Append('\\', backslashes).Append('"');
    }
}
