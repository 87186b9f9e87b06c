using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>Sends bytes that no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request and reads until the server closes the connection.</summary>
    /// <returns>The response with its status line and headers; empty if the server closed the connection without one.</returns>
    public static async Task<string> SendAsync(Uri address, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        using var response = new MemoryStream();
        try
        {
            await stream.WriteAsync(request, cancellationToken);
            await stream.CopyToAsync(response, cancellationToken);
        }
        catch (IOException)
        {
            // The server closed the connection before the end of the request.
        }

        return Encoding.UTF8.GetString(response.GetBuffer(), 0, (int)response.Length);
    }

    /// <summary>Gets the status of a response; null if there is none.</summary>
    public static int? StatusOf(string response) =>
        response.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && int.TryParse(response.AsSpan(9, 3), out int status) ? status : null;
}
