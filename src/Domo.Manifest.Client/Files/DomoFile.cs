using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What Domo knows of a file.</summary>
public sealed class DomoFile : IJsonReadable<DomoFile>
{
    /// <summary>The id of the file.</summary>
    public required long Id { get; init; }

    /// <summary>The name of the file. Domo's example has quotes in it: it is what was sent as the name.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the user who uploaded the file.</summary>
    public PersonId? ResponsibleUserId { get; init; }

    /// <summary>The revision that a download gives; null when the answer has none.</summary>
    public DomoFileRevision? CurrentRevision { get; init; }

    /// <summary>When the file was created.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The revisions; empty unless they were asked for with <see cref="DomoFileExpand.Revisions"/>.</summary>
    public required IReadOnlyList<DomoFileRevision> Revisions { get; init; }

    /// <summary>Domo's <c>existing</c>, which is not documented; null when the answer does not say.</summary>
    public bool? IsExisting { get; init; }

    /// <summary>What Domo noted when it stored the file; null unless asked for with <see cref="DomoFileExpand.Metadata"/>.</summary>
    public JsonNode? Metadata { get; init; }

    /// <inheritdoc/>
    static DomoFile IJsonReadable<DomoFile>.ReadJson(ref Utf8JsonReader reader)
    {
        long? id = null;
        PersonId? responsibleUserId = null;
        string? fileName = null;
        DateTimeOffset? created = null;
        bool? isExisting = null;
        DomoFileRevision? current = null;
        IReadOnlyList<DomoFileRevision>? revisions = null;
        JsonNode? metadata = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "dataFileId": id = WireReader.ReadNumber(ref reader, name); break;
                case "name": fileName = WireReader.ReadText(ref reader, name); break;
                case "responsibleUserId": responsibleUserId = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "currentRevision": current = WireReader.ReadObject<DomoFileRevision>(ref reader, name); break;
                case "datetimeCreated" or "dateTimeCreated": created = WireReader.ReadDateTime(ref reader, name); break;
                case "revisions": revisions = WireReader.ReadObjects<DomoFileRevision>(ref reader, name, "revision"); break;
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
            Created = created,
            Revisions = revisions ?? [],
            IsExisting = isExisting,
            Metadata = metadata,
        };
    }
}
