using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A group of users.</summary>
public sealed class DomoGroup : IJsonReadable<DomoGroup>
{
    /// <summary>The ID of the group.</summary>
    public required GroupId Id { get; init; }

    /// <summary>The name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>The type of the group, such as <c>adHoc</c> or <c>directory</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The IDs of the members. Empty in all of Domo's examples, even for groups with members.</summary>
    public required IReadOnlyList<UserId> UserIds { get; init; }

    /// <summary>When the group was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The number of members.</summary>
    public long? MemberCount { get; init; }

    /// <summary>Whether the group is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether new users join the group.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>The name of the group in the directory; missing in some responses.</summary>
    public string? LdapName { get; init; }

    /// <summary>Returns the ID, the name and the number of members.</summary>
    /// <returns>The string, such as <c>DomoGroup { Id = 7, Name = Sales, MemberCount = 12 }</c>.</returns>
    public override string ToString() => ObjectText.Format(nameof(DomoGroup), ("Id", Id), ("Name", Name), ("MemberCount", MemberCount));

    /// <inheritdoc/>
    static DomoGroup IJsonReadable<DomoGroup>.ReadJson(ref Utf8JsonReader reader)
    {
        GroupId? id = null;
        long? memberCount = null;
        string? groupName = null, type = null, ldapName = null;
        IReadOnlyList<UserId>? userIds = null;
        DateTimeOffset? created = null;
        bool? isActive = null, isDefault = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId<GroupId>(ref reader, name); break;
                case "name": groupName = WireReader.ReadText(ref reader, name); break;
                case "type": type = WireReader.ReadText(ref reader, name); break;
                case "userIds":
                    userIds = WireReader.ReadList(ref reader, name, static (ref item) =>
                        WireReader.Required(WireReader.ReadId<UserId>(ref item, "user id"), "user id"));
                    break;
                case "created": created = WireReader.ReadDateTime(ref reader, name); break;
                case "memberCount": memberCount = WireReader.ReadNumber(ref reader, name); break;
                case "active": isActive = WireReader.ReadBoolean(ref reader, name); break;
                case "default": isDefault = WireReader.ReadBoolean(ref reader, name); break;
                case "ldapName": ldapName = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoGroup
        {
            Id = WireReader.Required(id, "id"),
            Name = WireReader.Required(groupName, "name"),
            Type = type,
            UserIds = userIds ?? [],
            CreatedOn = created,
            MemberCount = memberCount,
            IsActive = isActive,
            IsDefault = isDefault,
            LdapName = ldapName,
        };
    }
}
