using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What a user or a group may do with a file. Domo documents one example and no list, so the words are kept as they are.</summary>
/// <param name="EntityType">What <paramref name="EntityId"/> is the id of, such as <see cref="User"/>.</param>
/// <param name="EntityId">The id of the user or the group.</param>
/// <param name="Grant">What the entity may do, such as <see cref="All"/>.</param>
/// <param name="Pass">What the entity may let others do, such as <see cref="None"/>.</param>
public sealed record DomoFilePermissionEntry(string EntityType, string EntityId, string Grant, string Pass = DomoFilePermissionEntry.None)
    : IJsonReadable<DomoFilePermissionEntry>, IJsonWritable
{
    /// <summary>The <see cref="EntityType"/> of a user.</summary>
    public const string User = "USER";

    /// <summary>The <see cref="EntityType"/> of a group.</summary>
    public const string Group = "GROUP";

    /// <summary>The <see cref="Grant"/> that Domo's example shows: all there is.</summary>
    public const string All = "READ_WRITE_DELETE_SHARE_ADMIN";

    /// <summary>The <see cref="Pass"/> that Domo's example shows: nothing.</summary>
    public const string None = "NONE";

    /// <inheritdoc/>
    static DomoFilePermissionEntry IJsonReadable<DomoFilePermissionEntry>.ReadJson(ref Utf8JsonReader reader)
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

        return new(
            WireReader.Required(entityType, "entityType"),
            WireReader.Required(entityId, "entityId"),
            WireReader.Required(grant, "grant"),
            pass ?? None);
    }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("entityType", EntityType);
        writer.WriteText("entityId", EntityId);
        writer.WriteText("grant", Grant);
        writer.WriteText("pass", Pass);
        writer.WriteEndObject();
    }
}
