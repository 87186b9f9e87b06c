using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Domo.Manifest.Client;

/// <summary>Hands out binary answers as what they are, also where Domo sends them as Base64 text, as one of its pages says.</summary>
internal static class Base64Body
{
    /// <summary>The stream, decoded unless it begins as the content itself does.</summary>
    /// <param name="stream">The body; it is disposed with what is returned.</param>
    /// <param name="signature">The bytes that the content begins with.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream that is returned owns the transform.")]
    public static async Task<Stream> UnwrapAsync(Stream stream, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken)
    {
        var body = PipeReader.Create(stream);
        try
        {
            var start = await body.ReadAtLeastAsync(signature.Length, cancellationToken).ConfigureAwait(false);
            var isContent = IsContent(start, signature.Span);
            body.AdvanceTo(start.Buffer.Start);
            return isContent
                ? body.AsStream()
                : new CryptoStream(
                    body.AsStream(), new FromBase64Transform(FromBase64TransformMode.IgnoreWhiteSpaces), CryptoStreamMode.Read);
        }
        catch
        {
            await body.CompleteAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static bool IsContent(ReadResult start, ReadOnlySpan<byte> signature)
    {
        Span<byte> head = stackalloc byte[signature.Length];
        var length = (int)Math.Min(start.Buffer.Length, head.Length);
        System.Buffers.BuffersExtensions.CopyTo(start.Buffer.Slice(0, length), head);
        return head[..length].SequenceEqual(signature[..length]);
    }
}
