namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Recognizes addresses of this machine.</summary>
internal static class Loopback
{
    /// <summary>Returns whether a host name, without a port, always means this machine; <c>*.localhost</c> resolves nowhere else.</summary>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host is "127.0.0.1" or "[::1]";

    /// <summary>Returns whether an origin is on this machine.</summary>
    public static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsHost(uri.Host);
}
