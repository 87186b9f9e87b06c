using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A collection of the app's datastore, as AppDB keeps it.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Collection is what AppDB calls it.")]
public sealed class DomoCollection : IJsonReadable<DomoCollection>
{
    /// <summary>The id of the collection, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the collection.</summary>
    public required string Name { get; init; }

    /// <summary>The columns that sync; none where there is no schema.</summary>
    public required IReadOnlyList<DomoCollectionColumn> Columns { get; init; }

    /// <summary>The schema as AppDB keeps it, a JSON text; newer answers lack it.</summary>
    public string? SchemaJson { get; init; }

    /// <summary>Whether the documents are synced into a dataset.</summary>
    public bool SyncEnabled { get; init; }

    /// <summary>Whether a sync is pending.</summary>
    public bool SyncRequired { get; init; }

    /// <summary>Whether the next sync replaces the whole dataset.</summary>
    public bool FullReplaceRequired { get; init; }

    /// <summary>When the collection was last synced; null, or the year 1970, is never.</summary>
    public DateTimeOffset? LastSync { get; init; }

    /// <summary>The id of the dataset that the collection syncs to; null before the first sync.</summary>
    public string? DatasourceId { get; init; }

    /// <summary>The id of the datastore of the app, a UUID.</summary>
    public string? DatastoreId { get; init; }

    /// <summary>The id of the user who owns the collection. It does not sync when that user may not write the dataset.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>When the collection was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the collection was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The id of the user who changed the collection last.</summary>
    public PersonId? UpdatedBy { get; init; }

    /// <summary>The name of the Domo instance; newer answers lack it.</summary>
    public string? Customer { get; init; }

    /// <summary>Whether the collection can be exported; newer answers do not say.</summary>
    public bool? Exportable { get; init; }

    /// <summary>What every user of the app may do unless told otherwise, words joined with commas; null where that is not set.</summary>
    public string? DefaultPermissions { get; init; }

    /// <summary>What users must be allowed by Domo for operations on the collection; null where that is not set.</summary>
    public JsonNode? RequiredAuthorities { get; init; }

    /// <summary>The rules that hide documents from users; null where there are none.</summary>
    public IReadOnlyList<DomoFilterRule>? Filters { get; init; }

    /// <inheritdoc/>
    static DomoCollection IJsonReadable<DomoCollection>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, schemaJson = null, datasourceId = null, datastoreId = null;
        string? customer = null, defaultPermissions = null;
        PersonId? owner = null, updatedBy = null;
        DateTimeOffset? lastSync = null, createdOn = null, updatedOn = null;
        bool? syncEnabled = null, syncRequired = null, fullReplaceRequired = null, exportable = null;
        JsonNode? requiredAuthorities = null;
        IReadOnlyList<DomoFilterRule>? filters = null;
        IReadOnlyList<DomoCollectionColumn>? columns = null;
        while (WireReader.NextProperty(ref reader))
        {
            var property = WireReader.GetText(ref reader);
            reader.Read();
            switch (property)
            {
                case "id": id = WireReader.ReadId(ref reader, property); break;
                case "name": name = WireReader.ReadText(ref reader, property); break;
                case "schema": columns = ReadSchema(ref reader); break;
                case "schemaJson": schemaJson = WireReader.ReadText(ref reader, property); break;
                case "syncEnabled": syncEnabled = WireReader.ReadBoolean(ref reader, property); break;
                case "syncRequired": syncRequired = WireReader.ReadBoolean(ref reader, property); break;
                case "fullReplaceRequired": fullReplaceRequired = WireReader.ReadBoolean(ref reader, property); break;
                case "lastSync": lastSync = WireReader.ReadDateTime(ref reader, property); break;
                case "datasourceId": datasourceId = WireReader.ReadId(ref reader, property); break;
                case "datastoreId": datastoreId = WireReader.ReadId(ref reader, property); break;
                case "owner": owner = WireReader.ReadId<PersonId>(ref reader, property); break;
                case "createdOn": createdOn = WireReader.ReadDateTime(ref reader, property); break;
                case "updatedOn": updatedOn = WireReader.ReadDateTime(ref reader, property); break;
                case "updatedBy": updatedBy = WireReader.ReadId<PersonId>(ref reader, property); break;
                case "customer": customer = WireReader.ReadId(ref reader, property); break;
                case "exportable": exportable = WireReader.ReadBoolean(ref reader, property); break;
                case "defaultPermissions": defaultPermissions = WireReader.ReadText(ref reader, property); break;
                case "requiredAuthorities": requiredAuthorities = WireReader.ReadNode(ref reader, property); break;
                case "filters": filters = WireReader.ReadObjects<DomoFilterRule>(ref reader, property, "filter rule"); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoCollection
        {
            Id = WireReader.Required(id, "id"),
            Name = WireReader.Required(name, "name"),
            Columns = columns ?? [],
            SchemaJson = schemaJson,
            SyncEnabled = syncEnabled ?? false,
            SyncRequired = syncRequired ?? false,
            FullReplaceRequired = fullReplaceRequired ?? false,
            LastSync = lastSync,
            DatasourceId = datasourceId,
            DatastoreId = datastoreId,
            Owner = owner,
            CreatedOn = createdOn,
            UpdatedOn = updatedOn,
            UpdatedBy = updatedBy,
            Customer = customer,
            Exportable = exportable,
            DefaultPermissions = defaultPermissions,
            RequiredAuthorities = requiredAuthorities,
            Filters = filters,
        };
    }

    private static IReadOnlyList<DomoCollectionColumn>? ReadSchema(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        IReadOnlyList<DomoCollectionColumn>? columns = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "schema", "an object");
        }

        while (WireReader.NextProperty(ref reader))
        {
            var property = WireReader.GetText(ref reader);
            reader.Read();
            if (property == "columns")
            {
                columns = WireReader.ReadList(ref reader, property, static (ref item) =>
                    WireReader.Required(WireReader.ReadObject<DomoCollectionColumn>(ref item, "column"), "column"));
            }

            reader.Skip();
        }

        return columns;
    }
}
