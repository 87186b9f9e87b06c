using System.Text.Json.Nodes;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Documents.Collections;

/// <summary>Reads the collections that an app creates and changes; they have the manifest's format.</summary>
internal static class CollectionBody
{
    private const string Name = "name";
    private const string PermissionsOfManifest = "defaultPermission";
    private const string PermissionsOfAddress = "defaultPermissions";

    /// <summary>Reads a new collection.</summary>
    /// <exception cref="ApiException">The collection is invalid (400).</exception>
    public static CollectionMapping ReadNew(JsonObject body) => Check(Bind(body));

    /// <summary>Reads a change: unmentioned properties keep their values, and a new name changes only the title.</summary>
    /// <exception cref="ApiException">The change is invalid (400).</exception>
    public static (CollectionMapping Mapping, string Title) ReadChange(JsonObject body, AppDbCollection collection)
    {
        string title = body[Name] is null ? collection.Title : Bind(body).Name;
        body[Name] = collection.Name;
        var change = Bind(body);
        var mapping = collection.Mapping with { SyncEnabled = change.SyncEnabled ?? collection.Mapping.SyncEnabled };
        mapping = change.HasSchema ? mapping with { HasSchema = true, Columns = change.Columns } : mapping;
        mapping = body.ContainsKey("filters") ? mapping with { Filters = change.Filters } : mapping;
        return (Check(mapping), title);
    }

    private static CollectionMapping Bind(JsonObject body)
    {
        // The clients send permissions as a single string.
        if (body[PermissionsOfAddress] is JsonValue permissions && permissions.TryGetValue(out string? list))
        {
            body[PermissionsOfManifest] = new JsonArray(
                [.. list.Split(',', StringSplitOptions.TrimEntries).Select(item => (JsonNode)item)]);
        }

        var manifest = new JsonObject { ["collectionsMapping"] = new JsonArray(body.DeepClone()) };
        return ManifestDocument.Parse(manifest.ToJsonString()).Model.Collections is [var mapping, ..]
            ? mapping
            : throw ApiException.BadRequest(
                $"The 'name' of a collection must be a nonempty string, not {JsonPreview.Create(body[Name])}.");
    }

    private static CollectionMapping Check(CollectionMapping mapping)
    {
        if (mapping.Columns.FirstOrDefault(column => column.Type == ColumnType.Unknown) is { } column)
        {
            throw ApiException.BadRequest(
                $"The column '{column.Name}' has the type '{column.DeclaredType}', which Domo cannot sync; it supports STRING, "
                + "LONG, DECIMAL, DOUBLE, DATE and DATETIME.");
        }

        if (mapping.Name.Contains('\0', StringComparison.Ordinal))
        {
            throw ApiException.BadRequest("The 'name' of the collection contains the character U+0000.");
        }

        DocumentFilters.Check(mapping);
        return mapping is { SyncEnabled: true, HasSchema: false }
            ? throw ApiException.BadRequest($"The collection '{mapping.Name}' cannot be synced without a 'schema'.")
            : mapping;
    }
}
