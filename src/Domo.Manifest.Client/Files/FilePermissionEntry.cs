using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>The permissions of a user or a group to a file.</summary>
public sealed record FilePermissionEntry : IJsonReadable<FilePermissionEntry>, IJsonWritable
{
    /// <summary>Whether <see cref="EntityId"/> is the ID of a user or of a group.</summary>
    public required FileEntityType EntityType { get; init; }

    /// <summary>The ID of the user or the group.</summary>
    public required string EntityId { get; init; }

    /// <summary>The access of the user or the group.</summary>
    public required DomoFileAccess Grant { get; init; }

    /// <summary>The access that the user or the group may grant to others; none unless set.</summary>
    public DomoFileAccess Pass { get; init; }

    /// <summary>Creates the entry of a user.</summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="grant">The access of the user.</param>
    /// <returns>The entry.</returns>
    public static FilePermissionEntry ForUser(UserId userId, DomoFileAccess grant) =>
        new() { EntityType = FileEntityType.User, EntityId = userId.Value, Grant = grant };

    /// <summary>Creates the entry of a group.</summary>
    /// <param name="groupId">The ID of the group.</param>
    /// <param name="grant">The access of the members of the group.</param>
    /// <returns>The entry.</returns>
    public static FilePermissionEntry ForGroup(GroupId groupId, DomoFileAccess grant) =>
        new() { EntityType = FileEntityType.Group, EntityId = groupId.Value, Grant = grant };

    /// <summary>Returns the user or group and its access.</summary>
    /// <returns>The string, such as <c>USER 27: READ_WRITE_DELETE_SHARE_ADMIN</c>.</returns>
    public override string ToString() =>
        $"{EntityType} {EntityId}: {Grant}{(Pass == DomoFileAccess.None ? "" : $", may pass on {Pass}")}";

    /// <inheritdoc/>
    static FilePermissionEntry IJsonReadable<FilePermissionEntry>.ReadJson(ref Utf8JsonReader reader)
    {
        string? entityType = null, entityId = null, grant = null, pass = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "entityType": entityType = WireReader.ReadText(ref reader, name); break;
                case "entityId": entityId = WireReader.ReadId(ref reader, name); break;
                case "grant": grant = WireReader.ReadText(ref reader, name); break;
                case "pass": pass = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new()
        {
            EntityType = new(WireReader.Required(entityType, "entityType")),
            EntityId = WireReader.Required(entityId, "entityId"),
            Grant = new(WireReader.Required(grant, "grant")),
            Pass = new(pass),
        };
    }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("entityType", EntityType.Value);
        writer.WriteText("entityId", EntityId);
        writer.WriteText("grant", Grant.Value);
        writer.WriteText("pass", Pass.Value);
        writer.WriteEndObject();
    }
}
