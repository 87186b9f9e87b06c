using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A session in which a file is uploaded in parts. It remembers which parts Domo has, so that the upload can be taken up again after a
/// failure; by way of <see cref="ToJson"/> also by another process. Domo does not say for how long it keeps a session.
/// </summary>
public sealed class DomoUploadSession
{
    private readonly ConcurrentDictionary<int, string> _parts = new();

    /// <summary>Describes a session that exists.</summary>
    /// <param name="id">The id that Domo gave it.</param>
    /// <param name="contentType">The media type of the content that is uploaded.</param>
    /// <exception cref="ArgumentException">The id is null or empty, or the content type is no media type.</exception>
    public DomoUploadSession(string id, string contentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
        MediaType = MediaTypeText.Of(contentType, nameof(contentType));
    }

    /// <summary>The id that Domo gave the session.</summary>
    public string Id { get; }

    /// <summary>The media type of the content that is uploaded.</summary>
    public string ContentType => MediaType.ToString();

    /// <summary>
    /// The size of its parts in bytes; null until the first upload has decided it. It stays when the upload is taken up again.
    /// </summary>
    public int? PartSize { get; internal set; }

    /// <summary>The parts that Domo has: the SHA-256 of each in hexadecimal digits, by its index, which begins at 1.</summary>
    public IReadOnlyDictionary<int, string> Parts => _parts;

    internal MediaTypeText MediaType { get; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">It is something else.</exception>
    public static DomoUploadSession FromJson(string json)
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
            throw new FormatException("The text is no upload session: " + exception.Message, exception);
        }
    }

    /// <summary>Writes the session, to be read by <see cref="FromJson"/>. It holds no secret but the id.</summary>
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

    internal void Note(int index, string checksum) => _parts[index] = checksum;

    private static DomoUploadSession Read(ref Utf8JsonReader reader)
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

        var session = new DomoUploadSession(WireReader.Required(id, "id"), WireReader.Required(contentType, "contentType"))
        {
            PartSize = partSize is null or (>= DomoUploadOptions.MinimumPartSize and <= DomoUploadOptions.MaximumPartSize)
                ? (int?)partSize
                : throw new JsonException($"'partSize': {partSize} is none."),
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

        return index is >= 1 and <= DomoUploadOptions.MaximumPartCount
            ? ((int)index.Value, WireReader.Required(checksum, "sha256"))
            : throw new JsonException($"'index': {index} is none.");
    }
}
