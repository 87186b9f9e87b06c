using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>The format of documents in a version of the endpoints.</summary>
internal sealed class DocumentFormat
{
    /// <summary>Users are numbers.</summary>
    public static readonly DocumentFormat V1 = new("v1", BsonJsonWriter.V1, WireDates.ToAppDb);

    /// <summary>Users are strings, and documents have a <c>createdBy</c>.</summary>
    public static readonly DocumentFormat V2 = new("v2", BsonJsonWriter.V2, WireDates.ToWorkflow);

    private readonly Func<DateTimeOffset, string> _formatMoment;

    private DocumentFormat(string version, BsonJsonWriter output, Func<DateTimeOffset, string> formatMoment)
    {
        Version = version;
        Output = output;
        _formatMoment = formatMoment;
    }

    /// <summary>Gets the version in URLs.</summary>
    public string Version { get; }

    /// <summary>Gets the format of values in documents.</summary>
    public BsonJsonWriter Output { get; }

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

        // The emulator never syncs, so a document of a synced collection always requires a sync.
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
