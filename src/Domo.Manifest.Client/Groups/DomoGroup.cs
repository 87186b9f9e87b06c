using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A group of users.</summary>
public sealed class DomoGroup : IJsonReadable<DomoGroup>
{
    /// <summary>The id of the group.</summary>
    public required GroupId Id { get; init; }

    /// <summary>The name of the group.</summary>
    public required string Name { get; init; }

    /// <summary>Domo's kind of group, such as <c>adHoc</c> or <c>directory</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The ids of the members. In all of Domo's examples it is empty, however many members there are.</summary>
    public required IReadOnlyList<PersonId> UserIds { get; init; }

    /// <summary>When the group was created.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>How many members the group has.</summary>
    public long? MemberCount { get; init; }

    /// <summary>Whether the group is active.</summary>
    public bool? IsActive { get; init; }

    /// <summary>Whether new users belong to the group.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>The name of the group in the directory; not every answer has it.</summary>
    public string? LdapName { get; init; }

    /// <inheritdoc/>
    static DomoGroup IJsonReadable<DomoGroup>.ReadJson(ref Utf8JsonReader reader)
    {
        GroupId? id = null;
        long? memberCount = null;
        string? groupName = null, type = null, ldapName = null;
        IReadOnlyList<PersonId>? userIds = null;
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
                        WireReader.Required(WireReader.ReadId<PersonId>(ref item, "user id"), "user id"));
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
            Created = created,
            MemberCount = memberCount,
            IsActive = isActive,
            IsDefault = isDefault,
            LdapName = ldapName,
        };
    }
}
