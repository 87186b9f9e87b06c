using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>Parses the URL of a Domo instance.</summary>
internal static class InstanceAddress
{
    private const string Form = "use 'company', 'company.domo.com' or 'https://company.domo.com'";

    /// <summary>Parses an instance's name, its host, or the URL of any of its pages.</summary>
    /// <exception cref="ToolException">It is not valid, or the token would be sent unencrypted.</exception>
    public static Uri Parse(string text)
    {
        bool isAddress = text.Contains("://", StringComparison.Ordinal);
        string address = isAddress ? text : "https://" + (text.Contains('.', StringComparison.Ordinal) ? text : text + ".domo.com");
        if ((!isAddress && Uri.CheckHostName(text) != UriHostNameType.Dns)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0
            || uri.UserInfo.Length > 0)
        {
            throw ToolException.BadUsage($"'{text}' is not a Domo instance; {Form}");
        }

        bool isSafe = uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);
        return isSafe
            ? new Uri(uri.GetLeftPart(UriPartial.Authority))
            : throw ToolException.BadUsage($"'{text}' would send the token unencrypted; {Form}");
    }
}
