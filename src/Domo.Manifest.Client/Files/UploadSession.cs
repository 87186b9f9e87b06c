using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>
/// A session to upload a file in parts. It records the uploaded parts, so that the upload can be resumed after a failure; with
/// <see cref="ToJson"/> also by another process. Domo does not document how long it keeps a session.
/// </summary>
public sealed class UploadSession
{
    private readonly ConcurrentDictionary<int, string> _parts = new();

    /// <summary>Refers to an existing session.</summary>
    /// <param name="id">The ID of the session in Domo.</param>
    /// <param name="contentType">The media type of the parts.</param>
    /// <exception cref="ArgumentException">The ID is null or empty, or the content type is not a media type.</exception>
    public UploadSession(string id, string contentType = "application/octet-stream")
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        MediaType = MediaTypeText.Parse(contentType, nameof(contentType));
    }

    /// <summary>The ID of the session in Domo.</summary>
    public string Id { get; }

    /// <summary>The media type of the content.</summary>
    public string ContentType => MediaType.ToString();

    /// <summary>
    /// The size of the parts in bytes; null before the first upload. A resumed upload uses the same size.
    /// </summary>
    public int? PartSize { get; internal set; }

    /// <summary>The uploaded parts: the SHA-256 hash of each in hexadecimal, by index from 1.</summary>
    public IReadOnlyDictionary<int, string> Parts => _parts;

    internal MediaTypeText MediaType { get; }

    /// <summary>Refers to an existing session by its ID; parts are sent as <c>application/octet-stream</c>.</summary>
    /// <param name="id">The ID of the session in Domo.</param>
    /// <exception cref="ArgumentException">The ID is null or empty.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator UploadSession(string id) => new(id);

    /// <summary>Reads a session from the JSON of <see cref="ToJson"/>.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The JSON is not a session.</exception>
    public static UploadSession FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            return Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The string is not an upload session: " + exception.Message, exception);
        }
    }

    /// <summary>Returns the session as JSON, for <see cref="FromJson"/>. It contains no secret except the ID.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => WireBody.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteText("id", Id);
        writer.WriteText("contentType", ContentType);
        writer.WriteNumber("partSize", (long?)PartSize);
        writer.WriteStartArray("parts"u8);
        foreach (var (index, checksum) in _parts.OrderBy(part => part.Key))
        {
            writer.WriteStartObject();
            writer.WriteNumber("index"u8, index);
            writer.WriteText("sha256", checksum);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Returns the ID of the session and the number of uploaded parts.</summary>
    /// <returns>The string, such as <c>Upload session '1234567890', 3 part(s)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Upload session '{Id}', {_parts.Count} part(s)");

    internal void Note(int index, string checksum) => _parts[index] = checksum;

    private static UploadSession Read(ref Utf8JsonReader reader)
    {
        string? id = null, contentType = null;
        long? partSize = null;
        IReadOnlyList<(int Index, string Checksum)>? parts = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "session", "an object");
        }

        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadText(ref reader, name); break;
                case "contentType": contentType = WireReader.ReadText(ref reader, name); break;
                case "partSize": partSize = WireReader.ReadNumber(ref reader, name); break;
                case "parts": parts = WireReader.ReadList(ref reader, name, static (ref item) => ReadPart(ref item)); break;
                default: reader.Skip(); break;
            }
        }

        var session = new UploadSession(WireReader.Required(id, "id"), WireReader.Required(contentType, "contentType"))
        {
            PartSize = partSize is null or (>= UploadInPartsOptions.MinimumPartSize and <= UploadInPartsOptions.MaximumPartSize)
                ? (int?)partSize
                : throw new JsonException($"'partSize': {partSize} is out of range."),
        };
        foreach (var (index, checksum) in parts ?? [])
        {
            session.Note(index, checksum);
        }

        return session;
    }

    private static (int Index, string Checksum) ReadPart(ref Utf8JsonReader reader)
    {
        long? index = null;
        string? checksum = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "part", "an object");
        }

        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "index": index = WireReader.ReadNumber(ref reader, name); break;
                case "sha256": checksum = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return index is >= 1 and <= UploadInPartsOptions.MaximumPartCount
            ? ((int)index.Value, WireReader.Required(checksum, "sha256"))
            : throw new JsonException($"'index': '{index}' is out of range.");
    }
}
