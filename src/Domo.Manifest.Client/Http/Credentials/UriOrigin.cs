namespace Domo.Manifest.Client;

/// <summary>The origin of a URL: scheme, host and port. Credentials belong to one origin.</summary>
internal static class UriOrigin
{
    /// <summary>Returns the origin, such as <c>https://company.domo.com</c>, without user name and path.</summary>
    public static string Of(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Returns whether two absolute URLs have the same scheme, host and port.</summary>
    public static bool AreSame(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the URL for a message, without user name, query and fragment, which may contain data.</summary>
    public static string WithoutQuery(Uri address) => Of(address) + address.AbsolutePath;
}
