namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Tells what belongs to this machine.</summary>
internal static class Loopback
{
    /// <summary>Whether a name, without a port, cannot but mean this machine; <c>*.localhost</c> resolves nowhere else.</summary>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host is "127.0.0.1" or "[::1]";

    /// <summary>Whether pages of an origin come from this machine.</summary>
    public static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsHost(uri.Host);
}
