using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>A revision of a file.</summary>
public sealed class FileRevision : IJsonReadable<FileRevision>
{
    /// <summary>The ID of the revision.</summary>
    public required long Id { get; init; }

    /// <summary>The ID of the file.</summary>
    public long? FileId { get; init; }

    /// <summary>The description of the upload, if any.</summary>
    public string? Description { get; init; }

    /// <summary>The media type of the content.</summary>
    public string? ContentType { get; init; }

    /// <summary>The ID of the user who uploaded the revision.</summary>
    public UserId? UploadedBy { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The duration of the upload.</summary>
    public TimeSpan? UploadDuration { get; init; }

    /// <summary>The MD5 hash of the content, in hexadecimal.</summary>
    public string? Md5 { get; init; }

    /// <summary>The SHA-256 hash of the content, in hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When the revision was uploaded.</summary>
    public DateTimeOffset? UploadedOn { get; init; }

    /// <summary>The result of the virus scan, such as <c>SAFE</c>.</summary>
    public string? ScanState { get; init; }

    /// <summary>Domo's metadata of the stored revision; null unless requested.</summary>
    public JsonNode? Metadata { get; init; }

    /// <summary>Returns the ID, the type and the size of the revision.</summary>
    /// <returns>The string, such as <c>430, application/pdf, 2048 bytes</c>.</returns>
    public override string ToString() => FileDescription.Create(Id.ToString(CultureInfo.InvariantCulture), ContentType, Size);

    /// <inheritdoc/>
    static FileRevision IJsonReadable<FileRevision>.ReadJson(ref Utf8JsonReader reader)
    {
        long? id = null, fileId = null, size = null, milliseconds = null;
        UserId? uploadUserId = null;
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
                case "uploadUserId": uploadUserId = WireReader.ReadId<UserId>(ref reader, name); break;
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

        return new FileRevision
        {
            Id = WireReader.Required(id, "dataFileRevisionId"),
            FileId = fileId,
            Description = description,
            ContentType = contentType,
            UploadedBy = uploadUserId,
            Size = size,
            UploadDuration = milliseconds is { } time and >= 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(time) : null,
            Md5 = md5,
            Sha256 = sha256,
            UploadedOn = uploaded,
            ScanState = scanState,
            Metadata = metadata,
        };
    }
}
