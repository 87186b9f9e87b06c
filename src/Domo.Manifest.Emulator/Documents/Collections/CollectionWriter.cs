using System.Text;
using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>Writes collections in AppDB's format.</summary>
internal static class CollectionWriter
{
    /// <summary>The last sync that Domo returns for a collection that was never synced.</summary>
    private const string NeverSynced = "1970-01-02T00:00:00.000+0000";

    public static void Write(Utf8JsonWriter writer, string datastoreId, AppDbCollection collection)
    {
        var mapping = collection.Mapping;
        bool isSynced = mapping.SyncEnabled ?? false;
        writer.WriteStartObject();
        writer.WriteString("id", collection.Id);
        writer.WriteString("customer", "emulator");
        writer.WriteNumber("owner", collection.Owner);
        writer.WriteString("datastoreId", datastoreId);
        writer.WriteString("name", collection.Title);
        if (mapping.HasSchema)
        {
            writer.WriteString("schemaJson", SchemaText(mapping));
        }

        if (mapping.DefaultPermission.Count > 0)
        {
            writer.WriteString("defaultPermissions", string.Join(',', mapping.DefaultPermission));
        }

        if (mapping.Filters.Count > 0)
        {
            WriteFilters(writer, mapping.Filters);
        }

        writer.WriteBoolean("syncRequired", isSynced);
        writer.WriteBoolean("fullReplaceRequired", isSynced);
        writer.WriteString("lastSync", NeverSynced);
        writer.WriteNumber("updatedBy", collection.UpdatedBy);
        if (mapping.HasSchema)
        {
            writer.WritePropertyName("schema");
            WriteSchema(writer, mapping);
        }

        writer.WriteString("createdOn", WireDates.ToAppDb(collection.CreatedOn));
        writer.WriteString("updatedOn", WireDates.ToAppDb(collection.UpdatedOn));
        writer.WriteBoolean("exportable", true);
        writer.WriteBoolean("syncEnabled", isSynced);
        writer.WriteEndObject();
    }

    private static string SchemaText(CollectionMapping mapping)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonResponse.WriterOptions))
        {
            WriteSchema(writer, mapping);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteSchema(Utf8JsonWriter writer, CollectionMapping mapping)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("columns");
        foreach (var column in mapping.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("type", column.DeclaredType);
            writer.WriteString("name", column.Name);
            writer.WriteBoolean("visible", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter writer, IEnumerable<CollectionFilter> filters)
    {
        writer.WriteStartArray("filters");
        foreach (var filter in filters)
        {
            writer.WriteStartObject();
            writer.WriteString("name", filter.Name);
            WriteTexts(writer, "applyOn", filter.ApplyOn);
            writer.WriteStartArray("applyTo");
            foreach (var target in filter.ApplyTo)
            {
                writer.WriteStartObject();
                writer.WriteString("type", target.Type);
                WriteTexts(writer, "values", target.Values);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteBoolean("applyToAll", filter.ApplyToAll ?? false);
            writer.WriteBoolean("limitToOwner", filter.LimitToOwner ?? false);
            writer.WritePropertyName("query");
            writer.WriteRawValue(filter.Query ?? "{}");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
