using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A user of the Domo instance.</summary>
public sealed class DomoUser : IJsonReadable<DomoUser>
{
    /// <summary>The id of the user.</summary>
    public required PersonId Id { get; init; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Where the user's picture is, from the root of the app's origin; null when there is none.</summary>
    public string? AvatarKey { get; init; }

    /// <summary>The name of the user's role.</summary>
    public string? Role { get; init; }

    /// <summary>The id of the user's role; not every answer has it.</summary>
    public long? RoleId { get; init; }

    /// <summary>What else Domo knows of the user; null unless asked for.</summary>
    public DomoUserDetail? Detail { get; init; }

    /// <inheritdoc/>
    static DomoUser IJsonReadable<DomoUser>.ReadJson(ref Utf8JsonReader reader)
    {
        PersonId? id = null;
        long? roleId = null;
        string? displayName = null, avatarKey = null, role = null;
        DomoUserDetail? detail = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "displayName": displayName = WireReader.ReadText(ref reader, name); break;
                case "avatarKey": avatarKey = WireReader.ReadText(ref reader, name); break;
                case "role": role = WireReader.ReadText(ref reader, name); break;
                case "roleId": roleId = WireReader.ReadNumber(ref reader, name); break;
                case "detail": detail = WireReader.ReadObject<DomoUserDetail>(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoUser
        {
            Id = WireReader.Required(id, "id"),
            DisplayName = displayName,
            AvatarKey = avatarKey,
            Role = role,
            RoleId = roleId,
            Detail = detail,
        };
    }
}
