using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A FileSet: a collection of files that Domo can search. Domo calls the API a beta.</summary>
public sealed class DomoFileSet : IJsonReadable<DomoFileSet>
{
    /// <summary>The id of the FileSet, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the FileSet.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the FileSet.</summary>
    public string? Description { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The id of the user who created it.</summary>
    public PersonId? CreatedBy { get; init; }

    /// <summary>When it was changed; not every answer has it.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The id of the user who changed it; not every answer has it.</summary>
    public PersonId? UpdatedBy { get; init; }

    /// <summary>The id of the owner; not every answer has it.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>What the user may do with it, <c>OWNER</c>, <c>EDIT</c>, <c>READ</c> or <c>NONE</c>; not every answer has it.</summary>
    public string? Permission { get; init; }

    /// <summary>Whether its files can be found by meaning; not every answer has it.</summary>
    public bool? IsAiEnabled { get; init; }

    /// <summary>How far indexing is; not every answer has it.</summary>
    public string? IndexStatus { get; init; }

    /// <summary>The account by which its files are reached; not every answer has it.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>Where its files are, when not in Domo; not every answer has it.</summary>
    public DomoConnectorContext? ConnectorContext { get; init; }

    /// <summary>The bytes of all files; not every answer has it.</summary>
    public long? Size { get; init; }

    /// <summary>The number of files; not every answer has it.</summary>
    public long? FileCount { get; init; }

    /// <inheritdoc/>
    static DomoFileSet IJsonReadable<DomoFileSet>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, setName = null, description = null, permission = null, indexStatus = null;
        DateTimeOffset? created = null, updated = null;
        long? size = null, fileCount = null;
        PersonId? createdBy = null, updatedBy = null, owner = null;
        AccountId? accountId = null;
        bool? isAiEnabled = null;
        DomoConnectorContext? connector = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId(ref reader, name); break;
                case "name": setName = WireReader.ReadText(ref reader, name); break;
                case "description": description = WireReader.ReadText(ref reader, name); break;
                case "created": created = WireReader.ReadDateTime(ref reader, name); break;
                case "createdBy": createdBy = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "updated": updated = WireReader.ReadDateTime(ref reader, name); break;
                case "updatedBy": updatedBy = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "owner": owner = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "permission": permission = WireReader.ReadText(ref reader, name); break;
                case "aiEnabled": isAiEnabled = WireReader.ReadBoolean(ref reader, name); break;
                case "indexStatus": indexStatus = WireReader.ReadText(ref reader, name); break;
                case "accountId": accountId = WireReader.ReadId<AccountId>(ref reader, name); break;
                case "connectorContext": connector = WireReader.ReadObject<DomoConnectorContext>(ref reader, name); break;
                case "size": size = WireReader.ReadNumber(ref reader, name); break;
                case "fileCount": fileCount = WireReader.ReadNumber(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoFileSet
        {
            Id = WireReader.Required(id, "id"),
            Name = setName,
            Description = description,
            Created = created,
            CreatedBy = createdBy,
            Updated = updated,
            UpdatedBy = updatedBy,
            Owner = owner,
            Permission = permission,
            IsAiEnabled = isAiEnabled,
            IndexStatus = indexStatus,
            AccountId = accountId,
            ConnectorContext = connector,
            Size = size,
            FileCount = fileCount,
        };
    }
}
