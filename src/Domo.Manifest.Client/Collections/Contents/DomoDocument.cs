using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A document of an AppDB collection: its content and AppDB's metadata.</summary>
/// <typeparam name="TContent">The type of the content.</typeparam>
public sealed record DomoDocument<TContent>
    where TContent : notnull
{
    /// <summary>The ID of the document; the default for a document that is not stored yet.</summary>
    public DocumentId Id { get; init; }

    /// <summary>The content.</summary>
    public required TContent Content { get; init; }

    /// <summary>When the document was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>When the document was last changed.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The ID of the user who owns the document.</summary>
    public UserId? Owner { get; init; }

    /// <summary>The ID of the user who created the document; null in version 1 of the API.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>The ID of the user who last changed the document.</summary>
    public UserId? UpdatedBy { get; init; }

    /// <summary>The ID of the datastore of the app, a UUID.</summary>
    public string? DatastoreId { get; init; }

    /// <summary>The ID of the collection, a UUID.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The name of the Domo instance; missing in newer responses.</summary>
    public string? Customer { get; init; }

    /// <summary>Whether the document has not been synced to the collection's dataset yet.</summary>
    public bool IsSyncRequired { get; init; }

    /// <summary>Reads a document of either version of the API.</summary>
    internal static DomoDocument<TContent> Read(ref Utf8JsonReader reader, WireRead<TContent?> readContent)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "document", "an object");
        }

        string? id = null, datastoreId = null, collectionId = null, customer = null;
        UserId? owner = null, createdBy = null, updatedBy = null;
        DateTimeOffset? createdOn = null, updatedOn = null;
        var (hasContent, content) = (false, default(TContent));
        bool? syncRequired = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId(ref reader, name); break;
                case "content":
                    hasContent = reader.TokenType != JsonTokenType.Null;
                    content = readContent(ref reader, name);
                    break;
                case "createdOn": createdOn = WireReader.ReadDateTime(ref reader, name); break;
                case "updatedOn": updatedOn = WireReader.ReadDateTime(ref reader, name); break;
                case "owner": owner = WireReader.ReadId<UserId>(ref reader, name); break;
                case "createdBy": createdBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "updatedBy": updatedBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "datastoreId": datastoreId = WireReader.ReadId(ref reader, name); break;
                case "collectionId": collectionId = WireReader.ReadId(ref reader, name); break;
                case "customer": customer = WireReader.ReadId(ref reader, name); break;
                case "syncRequired": syncRequired = WireReader.ReadBoolean(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoDocument<TContent>
        {
            Id = new(WireReader.Required(id, "id")),
            Content = hasContent && content is not null ? content : throw WireReader.Missing("content"),
            CreatedOn = createdOn,
            UpdatedOn = updatedOn,
            Owner = owner,
            CreatedBy = createdBy,
            UpdatedBy = updatedBy,
            DatastoreId = datastoreId,
            CollectionId = collectionId,
            Customer = customer,
            IsSyncRequired = syncRequired ?? false,
        };
    }
}
