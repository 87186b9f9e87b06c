using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Documents.Values;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>How a version of the endpoints writes documents.</summary>
internal sealed class DocumentFormat
{
    /// <summary>With users as numbers.</summary>
    public static readonly DocumentFormat V1 = new("v1", JsonOutput.V1, WireDates.ToAppDb);

    /// <summary>With users as texts, and the one who created the document.</summary>
    public static readonly DocumentFormat V2 = new("v2", JsonOutput.V2, WireDates.ToWorkflow);

    private readonly Func<DateTimeOffset, string> _formatMoment;

    private DocumentFormat(string version, JsonOutput output, Func<DateTimeOffset, string> formatMoment)
    {
        Version = version;
        Output = output;
        _formatMoment = formatMoment;
    }

    /// <summary>The version as addresses have it.</summary>
    public string Version { get; }

    /// <summary>How values within documents are written.</summary>
    public JsonOutput Output { get; }

    /// <summary>Writes a document.</summary>
    public void Write(Utf8JsonWriter writer, string datastoreId, AppDbCollection collection, BsonDocument document)
    {
        bool isFirst = ReferenceEquals(this, V1);
        writer.WriteStartObject();
        writer.WriteString("id", document[StoredDocument.Id].AsString);
        if (isFirst)
        {
            writer.WriteString("customer", "emulator");
        }

        WriteUser(writer, document, StoredDocument.Owner);
        if (!isFirst)
        {
            WriteUser(writer, document, StoredDocument.CreatedBy);
        }

        writer.WriteString("datastoreId", datastoreId);
        writer.WriteString("collectionId", collection.Id);
        writer.WriteString("createdOn", _formatMoment(StoredDocument.Moment(document, StoredDocument.CreatedOn)));
        writer.WriteString("updatedOn", _formatMoment(StoredDocument.Moment(document, StoredDocument.UpdatedOn)));
        WriteUser(writer, document, StoredDocument.UpdatedBy);
        writer.WritePropertyName("content");
        Output.Write(writer, document[StoredDocument.Content]);

        // The emulator syncs nothing, so what would be synced always remains to be.
        writer.WriteBoolean("syncRequired", collection.Mapping.SyncEnabled ?? false);
        writer.WriteEndObject();
    }

    private void WriteUser(Utf8JsonWriter writer, BsonDocument document, string name)
    {
        long id = document[name].ToInt64();
        if (ReferenceEquals(this, V1))
        {
            writer.WriteNumber(name, id);
        }
        else
        {
            writer.WriteString(name, CurrentUser.Text(id));
        }
    }
}
