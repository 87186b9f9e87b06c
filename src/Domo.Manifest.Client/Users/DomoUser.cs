using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A user of the Domo instance.</summary>
public sealed class DomoUser : IJsonReadable<DomoUser>
{
    /// <summary>The ID of the user.</summary>
    public required UserId Id { get; init; }

    /// <summary>The display name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The path of the user's picture from the root of the app's origin; null when the user has none.</summary>
    public string? AvatarKey { get; init; }

    /// <summary>The name of the user's role.</summary>
    public string? Role { get; init; }

    /// <summary>The ID of the user's role; missing in some responses.</summary>
    public long? RoleId { get; init; }

    /// <summary>Further properties of the user; null unless requested.</summary>
    public UserDetails? Details { get; init; }

    /// <summary>Returns the ID, the name and the role.</summary>
    /// <returns>The string, such as <c>DomoUser { Id = 27, DisplayName = Jane Doe, Role = Admin }</c>.</returns>
    public override string ToString() => ObjectText.Format(nameof(DomoUser), ("Id", Id), ("DisplayName", DisplayName), ("Role", Role));

    /// <inheritdoc/>
    static DomoUser IJsonReadable<DomoUser>.ReadJson(ref Utf8JsonReader reader)
    {
        UserId? id = null;
        long? roleId = null;
        string? displayName = null, avatarKey = null, role = null;
        UserDetails? detail = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId<UserId>(ref reader, name); break;
                case "displayName": displayName = WireReader.ReadText(ref reader, name); break;
                case "avatarKey": avatarKey = WireReader.ReadText(ref reader, name); break;
                case "role": role = WireReader.ReadText(ref reader, name); break;
                case "roleId": roleId = WireReader.ReadNumber(ref reader, name); break;
                case "detail": detail = WireReader.ReadObject<UserDetails>(ref reader, name); break;
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
            Details = detail,
        };
    }
}
