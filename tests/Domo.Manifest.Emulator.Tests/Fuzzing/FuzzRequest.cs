using System.Text;

namespace Domo.Manifest.Emulator.Tests.Fuzzing;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">What follows it in the first line.</param>
/// <param name="Headers">The lines of the headers, besides those that every request has.</param>
/// <param name="Body">The text of the body.</param>
/// <param name="IsLatin1">Whether the body is not in UTF-8.</param>
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
