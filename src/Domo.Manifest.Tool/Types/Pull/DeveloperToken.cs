using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>The token for Domo's Product API. It comes from an environment variable and is never shown.</summary>
internal static class DeveloperToken
{
    /// <summary>The default variable.</summary>
    public const string DefaultVariable = "DOMO_DEVELOPER_TOKEN";

    /// <summary>Reads the token from a variable.</summary>
    /// <exception cref="ToolException">The variable is not set, or empty.</exception>
    public static string Read(ToolHost host, string variable)
    {
        // If the user passed the token instead of the variable's name, it must not appear in a log.
        string shown = variable == DefaultVariable ? variable : "named by --token-variable";
        string token = host.Variable(variable)?.Trim() ?? "";
        return token.Length == 0
            ? throw ToolException.BadUsage($"the environment variable {shown} is not set; set it to a developer token (in Domo: "
                + "Admin > Authentication > Access tokens)")
            : token.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0
            ? throw ToolException.BadUsage($"the environment variable {shown} is not a valid developer token")
            : token;
    }
}
