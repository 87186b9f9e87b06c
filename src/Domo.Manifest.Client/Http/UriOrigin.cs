namespace Domo.Manifest.Client;

/// <summary>The origin of an address: scheme, host and port. Credentials belong to one origin.</summary>
internal static class UriOrigin
{
    /// <summary>The origin as text, such as <c>https://company.domo.com</c>; without user name and path.</summary>
    public static string Of(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Whether two absolute addresses have the same scheme, host and port.</summary>
    public static bool AreSame(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address for a message: without user name, query and fragment, which may hold data.</summary>
    public static string WithoutQuery(Uri address) => Of(address) + address.AbsolutePath;
}
