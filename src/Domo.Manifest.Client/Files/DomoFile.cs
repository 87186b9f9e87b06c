using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>The details of a file.</summary>
public sealed class DomoFile : IJsonReadable<DomoFile>
{
    /// <summary>The ID of the file.</summary>
    public required long Id { get; init; }

    /// <summary>The name of the file as it was sent. In Domo's example, it includes quotes.</summary>
    public string? Name { get; init; }

    /// <summary>The ID of the user who uploaded the file.</summary>
    public UserId? ResponsibleUserId { get; init; }

    /// <summary>The current revision, which a download returns; null if the response has none.</summary>
    public FileRevision? CurrentRevision { get; init; }

    /// <summary>When the file was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The revisions; empty unless requested with <see cref="FileExpand.Revisions"/>.</summary>
    public required IReadOnlyList<FileRevision> Revisions { get; init; }

    /// <summary>Domo's <c>existing</c>, which is undocumented; null if the response does not have it.</summary>
    public bool? IsExisting { get; init; }

    /// <summary>Domo's metadata of the stored file; null unless requested with <see cref="FileExpand.Metadata"/>.</summary>
    public JsonNode? Metadata { get; init; }

    /// <summary>Returns the ID and the name of the file, and the type and the size of its current revision.</summary>
    /// <returns>The string, such as <c>401 Plan, application/pdf, 2048 bytes</c>.</returns>
    public override string ToString() => FileDescription.Create(
        string.Create(CultureInfo.InvariantCulture, $"{Id} {Name}").TrimEnd(), CurrentRevision?.ContentType, CurrentRevision?.Size);

    /// <inheritdoc/>
    static DomoFile IJsonReadable<DomoFile>.ReadJson(ref Utf8JsonReader reader)
    {
        long? id = null;
        UserId? responsibleUserId = null;
        string? fileName = null;
        DateTimeOffset? created = null;
        bool? isExisting = null;
        FileRevision? current = null;
        IReadOnlyList<FileRevision>? revisions = null;
        JsonNode? metadata = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "dataFileId": id = WireReader.ReadNumber(ref reader, name); break;
                case "name": fileName = WireReader.ReadText(ref reader, name); break;
                case "responsibleUserId": responsibleUserId = WireReader.ReadId<UserId>(ref reader, name); break;
                case "currentRevision": current = WireReader.ReadObject<FileRevision>(ref reader, name); break;
                case "datetimeCreated" or "dateTimeCreated": created = WireReader.ReadDateTime(ref reader, name); break;
                case "revisions": revisions = WireReader.ReadObjects<FileRevision>(ref reader, name, "revision"); break;
                case "existing": isExisting = WireReader.ReadBoolean(ref reader, name); break;
                case "metadata": metadata = WireReader.ReadNode(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoFile
        {
            Id = WireReader.Required(id, "dataFileId"),
            Name = fileName,
            ResponsibleUserId = responsibleUserId,
            CurrentRevision = current,
            CreatedOn = created,
            Revisions = revisions ?? [],
            IsExisting = isExisting,
            Metadata = metadata,
        };
    }
}
