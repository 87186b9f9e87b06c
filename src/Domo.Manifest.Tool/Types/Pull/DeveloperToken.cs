using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>The token with which Domo's Product API is called. It comes from an environment variable, and is never shown.</summary>
internal static class DeveloperToken
{
    /// <summary>The variable that is read unless another is named.</summary>
    public const string DefaultVariable = "DOMO_DEVELOPER_TOKEN";

    /// <summary>The token of a variable.</summary>
    /// <exception cref="ToolException">It is not set, or holds none.</exception>
    public static string Read(ToolHost host, string variable)
    {
        // Who writes the token itself where the variable's name belongs must not find it in a log.
        string shown = variable == DefaultVariable ? variable : "that --token-variable names";
        string token = host.Variable(variable)?.Trim() ?? "";
        return token.Length == 0
            ? throw ToolException.BadUsage($"the environment variable {shown} is not set; put a developer token into it (in Domo: "
                + "Admin, Authentication, Access tokens)")
            : token.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0
            ? throw ToolException.BadUsage($"the environment variable {shown} holds characters that no developer token has")
            : token;
    }
}
