using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>A collection of the app's datastore.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Collection is what AppDB calls it.")]
public sealed class DomoCollection : IJsonReadable<DomoCollection>
{
    /// <summary>The ID of the collection, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the collection.</summary>
    public required string Name { get; init; }

    /// <summary>The columns that sync; empty without a schema.</summary>
    public required IReadOnlyList<CollectionColumn> Schema { get; init; }

    /// <summary>The schema as JSON; missing in newer responses.</summary>
    public string? SchemaJson { get; init; }

    /// <summary>Whether the documents are synced into a dataset.</summary>
    public bool SyncEnabled { get; init; }

    /// <summary>Whether a sync is pending.</summary>
    public bool IsSyncRequired { get; init; }

    /// <summary>Whether the next sync replaces the whole dataset.</summary>
    public bool IsFullReplaceRequired { get; init; }

    /// <summary>When the collection was last synced. Null, or a date in 1970, means never.</summary>
    public DateTimeOffset? LastSyncedOn { get; init; }

    /// <summary>The ID of the dataset that the collection syncs to; null before the first sync.</summary>
    public DatasetId? DatasetId { get; init; }

    /// <summary>The ID of the app's datastore, a UUID.</summary>
    public string? DatastoreId { get; init; }

    /// <summary>The ID of the owner. The collection does not sync if the owner may not write to the dataset.</summary>
    public UserId? Owner { get; init; }

    /// <summary>When the collection was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the collection was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The ID of the user who last changed the collection.</summary>
    public UserId? UpdatedBy { get; init; }

    /// <summary>The name of the Domo instance; missing in newer responses.</summary>
    public string? Customer { get; init; }

    /// <summary>Whether the collection can be exported; missing in newer responses.</summary>
    public bool? IsExportable { get; init; }

    /// <summary>The permissions of users of the app who have no others; null if not set.</summary>
    public CollectionPermissions? DefaultPermissions { get; init; }

    /// <summary>Names in the default permissions that <see cref="CollectionPermissions"/> does not have, as Domo sent them.</summary>
    public IReadOnlyList<string> UnknownPermissions { get; init; } = [];

    /// <summary>The authorities that Domo requires for operations on the collection; null if not set.</summary>
    public JsonNode? RequiredAuthorities { get; init; }

    /// <summary>The rules that hide documents from users; null if there are none.</summary>
    public IReadOnlyList<FilterRule>? Filters { get; init; }

    /// <summary>Returns the ID, the name and the columns.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => ObjectText.Format(
        nameof(DomoCollection), ("Id", Id), ("Name", Name), ("Schema", Schema.Select(column => $"{column.Name} {column.Type}")));

    /// <inheritdoc/>
    static DomoCollection IJsonReadable<DomoCollection>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, schemaJson = null, datastoreId = null;
        DatasetId? datasetId = null;
        string? customer = null, defaultPermissions = null;
        UserId? owner = null, updatedBy = null;
        DateTimeOffset? lastSync = null, createdOn = null, updatedOn = null;
        bool? syncEnabled = null, syncRequired = null, fullReplaceRequired = null, exportable = null;
        JsonNode? requiredAuthorities = null;
        IReadOnlyList<FilterRule>? filters = null;
        IReadOnlyList<CollectionColumn>? schema = null;
        while (WireReader.NextProperty(ref reader))
        {
            var property = WireReader.GetText(ref reader);
            reader.Read();
            switch (property)
            {
                case "id": id = WireReader.ReadId(ref reader, property); break;
                case "name": name = WireReader.ReadText(ref reader, property); break;
                case "schema": schema = ReadSchema(ref reader); break;
                case "schemaJson": schemaJson = WireReader.ReadText(ref reader, property); break;
                case "syncEnabled": syncEnabled = WireReader.ReadBoolean(ref reader, property); break;
                case "syncRequired": syncRequired = WireReader.ReadBoolean(ref reader, property); break;
                case "fullReplaceRequired": fullReplaceRequired = WireReader.ReadBoolean(ref reader, property); break;
                case "lastSync": lastSync = WireReader.ReadDateTime(ref reader, property); break;
                case "datasourceId": datasetId = WireReader.ReadId<DatasetId>(ref reader, property); break;
                case "datastoreId": datastoreId = WireReader.ReadId(ref reader, property); break;
                case "owner": owner = WireReader.ReadId<UserId>(ref reader, property); break;
                case "createdOn": createdOn = WireReader.ReadDateTime(ref reader, property); break;
                case "updatedOn": updatedOn = WireReader.ReadDateTime(ref reader, property); break;
                case "updatedBy": updatedBy = WireReader.ReadId<UserId>(ref reader, property); break;
                case "customer": customer = WireReader.ReadId(ref reader, property); break;
                case "exportable": exportable = WireReader.ReadBoolean(ref reader, property); break;
                case "defaultPermissions": defaultPermissions = WireReader.ReadText(ref reader, property); break;
                case "requiredAuthorities": requiredAuthorities = WireReader.ReadNode(ref reader, property); break;
                case "filters": filters = WireReader.ReadObjects<FilterRule>(ref reader, property, "filter rule"); break;
                default: reader.Skip(); break;
            }
        }

        var (permissions, unknown) = DatastoreWireNames.Parse(defaultPermissions ?? "");
        return new DomoCollection
        {
            Id = WireReader.Required(id, "id"),
            Name = WireReader.Required(name, "name"),
            Schema = schema ?? [],
            SchemaJson = schemaJson,
            SyncEnabled = syncEnabled ?? false,
            IsSyncRequired = syncRequired ?? false,
            IsFullReplaceRequired = fullReplaceRequired ?? false,
            LastSyncedOn = lastSync,
            DatasetId = datasetId,
            DatastoreId = datastoreId,
            Owner = owner,
            CreatedOn = createdOn,
            UpdatedOn = updatedOn,
            UpdatedBy = updatedBy,
            Customer = customer,
            IsExportable = exportable,
            DefaultPermissions = defaultPermissions is null ? null : permissions,
            UnknownPermissions = unknown,
            RequiredAuthorities = requiredAuthorities,
            Filters = filters,
        };
    }

    private static IReadOnlyList<CollectionColumn>? ReadSchema(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        IReadOnlyList<CollectionColumn>? columns = null;
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
                    WireReader.Required(WireReader.ReadObject<CollectionColumn>(ref item, "column"), "column"));
            }

            reader.Skip();
        }

        return columns;
    }
}
