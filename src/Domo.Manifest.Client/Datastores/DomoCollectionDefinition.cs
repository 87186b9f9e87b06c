using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What a collection shall be, as the manifest would say it. What is null is not sent.</summary>
public sealed record DomoCollectionDefinition
{
    /// <summary>The id of the collection, which Domo's example of an update has.</summary>
    public string? Id { get; init; }

    /// <summary>The name of the collection; a new one needs it.</summary>
    public string? Name { get; init; }

    /// <summary>The columns that sync.</summary>
    public IReadOnlyList<DomoCollectionColumn>? Columns { get; init; }

    /// <summary>Whether the documents are synced into a dataset, every 15 minutes. It needs <see cref="Columns"/>.</summary>
    public bool? SyncEnabled { get; init; }

    /// <summary>What every user of the app may do unless told otherwise; Domo's toolkit sends it, its documentation lacks it.</summary>
    public DomoCollectionPermissions? DefaultPermissions { get; init; }

    /// <summary>The rules that hide documents from users, as the manifest has them; Domo's toolkit sends them.</summary>
    public IReadOnlyList<DomoFilterRule>? Filters { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("id", Id);
        writer.WriteText("name", Name);
        if (Columns is not null)
        {
            writer.WriteStartObject("schema"u8);
            writer.WritePropertyName("columns"u8);
            WireWriter.WriteList(writer, Columns, static (one, column) => column.Write(one));
            writer.WriteEndObject();
        }

        if (SyncEnabled is { } syncEnabled)
        {
            writer.WriteBoolean("syncEnabled"u8, syncEnabled);
        }

        // In capitals, as the toolkit writes them here; the permissions of an entity are in small letters.
        var permissions = DefaultPermissions is { } flags ? DatastoreWords.Of(flags).ToUpperInvariant() : null;
        writer.WriteText("defaultPermissions", permissions);
        writer.WriteObjects("filters", Filters);
        writer.WriteEndObject();
    }
}
