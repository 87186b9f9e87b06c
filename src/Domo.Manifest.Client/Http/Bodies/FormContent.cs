using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>
/// A body of <c>multipart/form-data</c> in the exact format of browsers: names in quotes and in UTF-8, with quotes and line breaks escaped,
/// so that a name cannot start another header or part.
/// </summary>
internal sealed class FormContent : HttpContent
{
    private readonly IReadOnlyList<(byte[] Head, FormPart Part)> _parts;
    private readonly byte[] _end;

    public FormContent(params IReadOnlyList<FormPart> parts)
    {
        // Long and random, so that uploaded content cannot contain it.
        var boundary = "----DomoManifest" + RandomNumberGenerator.GetHexString(32);
        _parts = [.. parts.Select((part, index) => (Encoding.UTF8.GetBytes(Head(boundary, part, isFirst: index == 0)), part))];
        _end = Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    /// <summary>Whether the body can be sent again, for a redirect.</summary>
    public bool CanBeSentAgain => _parts.All(entry => entry.Part.Source.CanBeSentAgain);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        foreach (var (head, part) in _parts)
        {
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            await part.Source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _end.Length;
        foreach (var (head, part) in _parts)
        {
            if (part.Source.Length is not { } size)
            {
                return false;
            }

            length += head.Length + size;
        }

        return true;
    }

    private static string Head(string boundary, FormPart part, bool isFirst)
    {
        var head = new StringBuilder(isFirst ? "" : "\r\n");
        head.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Disposition: form-data; name=\"{Escape(part.Name)}\"");
        if (part.FileName is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"; filename=\"{Escape(part.FileName)}\"");
        }

        if (part.ContentType is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"\r\nContent-Type: {part.ContentType}");
        }

        return head.Append("\r\n\r\n").ToString();
    }

    // Escaped as in the HTML standard.
    private static string Escape(string name) => RequestText.Checked(name)
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
