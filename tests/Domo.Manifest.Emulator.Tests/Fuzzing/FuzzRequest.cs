using System.Text;

namespace Domo.Manifest.Emulator.Tests.Fuzzing;

/// <summary>A raw HTTP request.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The request target.</param>
/// <param name="Headers">The header lines, except those of every request.</param>
/// <param name="Body">The text of the body.</param>
/// <param name="IsLatin1">Whether the body is Latin-1 instead of UTF-8.</param>
internal sealed record FuzzRequest(string Method, string Target, IReadOnlyList<string> Headers, string Body, bool IsLatin1)
{
    public byte[] ToBytes()
    {
        byte[] body = (IsLatin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(Body);
        string head = $"{Method} {Target} HTTP/1.1\r\nConnection: close\r\nContent-Length: {body.Length}\r\n"
            + string.Concat(Headers.Select(header => header + "\r\n")) + "\r\n";
        return [.. Encoding.UTF8.GetBytes(head), .. body];
    }
}
