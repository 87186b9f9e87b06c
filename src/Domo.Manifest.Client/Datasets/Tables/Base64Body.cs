using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Domo.Manifest.Client;

/// <summary>Decodes binary responses that Domo sends as Base64, as one of its documentation pages says.</summary>
internal static class Base64Body
{
    /// <summary>Returns the stream, decoded unless it starts with the signature.</summary>
    /// <param name="stream">The body; the returned stream disposes of it.</param>
    /// <param name="signature">The first bytes of the content.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
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
