using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A revision of a file: what was uploaded at one time.</summary>
public sealed class DomoFileRevision : IJsonReadable<DomoFileRevision>
{
    /// <summary>The id of the revision.</summary>
    public required long Id { get; init; }

    /// <summary>The id of the file.</summary>
    public long? FileId { get; init; }

    /// <summary>The description that it was uploaded with, if any.</summary>
    public string? Description { get; init; }

    /// <summary>The media type of the content.</summary>
    public string? ContentType { get; init; }

    /// <summary>The id of the user who uploaded it.</summary>
    public PersonId? UploadUserId { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>How long the upload took.</summary>
    public TimeSpan? UploadDuration { get; init; }

    /// <summary>The MD5 of the content, in hexadecimal digits.</summary>
    public string? Md5 { get; init; }

    /// <summary>The SHA-256 of the content, in hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset? Uploaded { get; init; }

    /// <summary>What the virus scan said, such as <c>SAFE</c>.</summary>
    public string? ScanState { get; init; }

    /// <summary>What Domo noted when it stored the revision; null unless asked for.</summary>
    public JsonNode? Metadata { get; init; }

    /// <inheritdoc/>
    static DomoFileRevision IJsonReadable<DomoFileRevision>.ReadJson(ref Utf8JsonReader reader)
    {
        long? id = null, fileId = null, size = null, milliseconds = null;
        PersonId? uploadUserId = null;
        string? description = null, contentType = null, md5 = null, sha256 = null, scanState = null;
        DateTimeOffset? uploaded = null;
        JsonNode? metadata = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "dataFileRevisionId": id = WireReader.ReadNumber(ref reader, name); break;
                case "revisionId": id ??= WireReader.ReadNumber(ref reader, name); break;
                case "dataFileId": fileId = WireReader.ReadNumber(ref reader, name); break;
                case "description": description = WireReader.ReadText(ref reader, name); break;
                case "contentType": contentType = WireReader.ReadText(ref reader, name); break;
                case "uploadUserId": uploadUserId = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "sizeBytes": size = WireReader.ReadNumber(ref reader, name); break;
                case "uploadTimeMillis": milliseconds = WireReader.ReadNumber(ref reader, name); break;
                case "md5Hash": md5 = WireReader.ReadText(ref reader, name); break;
                case "sha256HashValue": sha256 = WireReader.ReadText(ref reader, name); break;
                case "datetimeUploaded": uploaded = WireReader.ReadDateTime(ref reader, name); break;
                case "scanState": scanState = WireReader.ReadText(ref reader, name); break;
                case "metadata": metadata = WireReader.ReadNode(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoFileRevision
        {
            Id = WireReader.Required(id, "dataFileRevisionId"),
            FileId = fileId,
            Description = description,
            ContentType = contentType,
            UploadUserId = uploadUserId,
            Size = size,
            UploadDuration = milliseconds is { } time and >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(time) : null,
            Md5 = md5,
            Sha256 = sha256,
            Uploaded = uploaded,
            ScanState = scanState,
            Metadata = metadata,
        };
    }
}
