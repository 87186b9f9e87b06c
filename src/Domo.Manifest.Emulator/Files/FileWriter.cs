using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Files;

/// <summary>Writes the details of a file.</summary>
/// <param name="isList">Whether the file is in a list, where timestamps are milliseconds instead of strings.</param>
/// <param name="withRevisions">Whether all revisions are included.</param>
/// <param name="withMetadata">Whether the metadata is included.</param>
internal sealed class FileWriter(bool isList, bool withRevisions, bool withMetadata)
{
    public void Write(Utf8JsonWriter writer, StoredFile file)
    {
        writer.WriteStartObject();
        writer.WriteNumber("dataFileId", file.Id);
        writer.WriteString("name", file.Name);
        writer.WriteNumber("responsibleUserId", file.OwnerId);
        writer.WritePropertyName("currentRevision");
        Write(writer, file, file.Current);
        WriteMoment(writer, "datetimeCreated", file.Created);
        writer.WriteStartArray("revisions");
        foreach (var revision in withRevisions ? file.Revisions : [])
        {
            Write(writer, file, revision);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("existing", false);
        if (withMetadata)
        {
            WriteMetadata(writer, file, file.Current);
        }

        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, StoredFile file, StoredRevision revision)
    {
        writer.WriteStartObject();
        writer.WriteNumber("dataFileRevisionId", revision.Id);
        writer.WriteNumber("dataFileId", file.Id);
        writer.WriteString("contentType", revision.ContentType);
        writer.WriteNumber("uploadUserId", revision.UserId);
        writer.WriteNumber("sizeBytes", revision.Size);
        writer.WriteNumber("uploadTimeMillis", revision.Milliseconds);
        writer.WriteString("md5Hash", revision.Md5);
        WriteMoment(writer, "datetimeUploaded", revision.Uploaded);
        writer.WriteString("scanState", "SAFE");
        writer.WriteString("sha256HashValue", revision.Sha256);
        if (withMetadata)
        {
            WriteMetadata(writer, file, revision);
        }

        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, StoredFile file, StoredRevision revision)
    {
        writer.WriteStartObject("metadata");
        writer.WriteString("name", file.Name);
        writer.WriteString("description", file.Description);
        writer.WriteString("public", file.IsPublic ? "true" : "false");
        writer.WriteString("sourceContentType", revision.ContentType);
        writer.WriteString("sourceContentLength", revision.Size.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("sourceContentMD5", revision.Md5);
        writer.WriteString("sourceContentSHA256", revision.Sha256);
        writer.WriteString("sourceContentScanState", "SAFE");
        writer.WriteString("uploadUserId", revision.UserId.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private void WriteMoment(Utf8JsonWriter writer, string name, DateTimeOffset moment)
    {
        if (isList)
        {
            writer.WriteNumber(name, moment.ToUnixTimeMilliseconds());
        }
        else
        {
            writer.WriteString(name, WireDates.ToAppDb(moment));
        }
    }
}
