using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>The definition of a collection, as in the manifest. Properties that are null are not sent.</summary>
public sealed record CollectionDefinition
{
    /// <summary>The ID of the collection, which Domo's example of an update sends.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the collection; required for a new one.</summary>
    public string? Name { get; init; }

    /// <summary>The columns that sync: <c>schema.columns</c>.</summary>
    public IReadOnlyList<CollectionColumn>? Schema { get; init; }

    /// <summary>Whether the documents sync to a dataset every 15 minutes. Requires <see cref="Schema"/>.</summary>
    public bool? SyncEnabled { get; init; }

    /// <summary>The permissions of users of the app who have no others. Domo's toolkit sends it; its documentation lacks it.</summary>
    public CollectionPermissions? DefaultPermissions { get; init; }

    /// <summary>The rules that hide documents from users. Domo's toolkit sends them.</summary>
    public IReadOnlyList<FilterRule>? Filters { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("id", Id);
        writer.WriteText("name", Name);
        if (Schema is not null)
        {
            writer.WriteStartObject("schema"u8);
            writer.WritePropertyName("columns"u8);
            WireWriter.WriteList(writer, Schema, static (one, column) => column.Write(one));
            writer.WriteEndObject();
        }

        if (SyncEnabled is { } syncEnabled)
        {
            writer.WriteBoolean("syncEnabled"u8, syncEnabled);
        }

        // In uppercase, as in Domo's toolkit; the permissions of a grant are in lowercase.
        var permissions = DefaultPermissions is { } flags ? DatastoreWireNames.Of(flags).ToUpperInvariant() : null;
        writer.WriteText("defaultPermissions", permissions);
        writer.WriteObjects("filters", Filters);
        writer.WriteEndObject();
    }
}
