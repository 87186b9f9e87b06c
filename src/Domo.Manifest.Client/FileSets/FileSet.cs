using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A FileSet: a searchable collection of files. Domo's FileSets API is a beta.</summary>
public sealed class FileSet : IJsonReadable<FileSet>
{
    /// <summary>The ID of the FileSet, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the FileSet.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the FileSet.</summary>
    public string? Description { get; init; }

    /// <summary>When the FileSet was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The ID of the user who created the FileSet.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>When the FileSet was last changed; missing in some responses.</summary>
    public DateTimeOffset? UpdatedOn { get; init; }

    /// <summary>The ID of the user who last changed the FileSet; missing in some responses.</summary>
    public UserId? UpdatedBy { get; init; }

    /// <summary>The ID of the owner; missing in some responses.</summary>
    public UserId? Owner { get; init; }

    /// <summary>The access of the current user; missing in some responses.</summary>
    public FileSetAccess? Access { get; init; }

    /// <summary>Whether the files can be searched by meaning; missing in some responses.</summary>
    public bool? IsAiEnabled { get; init; }

    /// <summary>The state of the index, whose values are undocumented; missing in some responses.</summary>
    public string? IndexStatus { get; init; }

    /// <summary>The account with access to the files; missing in some responses.</summary>
    public AccountId? AccountId { get; init; }

    /// <summary>The location of files outside of Domo; missing in some responses.</summary>
    public ConnectorContext? ConnectorContext { get; init; }

    /// <summary>The size of all files in bytes; missing in some responses.</summary>
    public long? Size { get; init; }

    /// <summary>The number of files; missing in some responses.</summary>
    public long? FileCount { get; init; }

    /// <summary>Returns the ID and the name of the FileSet, and the number of its files.</summary>
    /// <returns>The string, such as <c>00000000-0000-0000-0000-000000000010 Contracts, 5 file(s)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{$"{Id} {Name}".TrimEnd()}{(FileCount is { } count ? $", {count} file(s)" : "")}");

    /// <inheritdoc/>
    static FileSet IJsonReadable<FileSet>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, setName = null, description = null, permission = null, indexStatus = null;
        DateTimeOffset? created = null, updated = null;
        long? size = null, fileCount = null;
        UserId? createdBy = null, updatedBy = null, owner = null;
        AccountId? accountId = null;
        bool? isAiEnabled = null;
        ConnectorContext? connector = null;
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
                case "createdBy": createdBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "updated": updated = WireReader.ReadDateTime(ref reader, name); break;
                case "updatedBy": updatedBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "owner": owner = WireReader.ReadId<UserId>(ref reader, name); break;
                case "permission": permission = WireReader.ReadText(ref reader, name); break;
                case "aiEnabled": isAiEnabled = WireReader.ReadBoolean(ref reader, name); break;
                case "indexStatus": indexStatus = WireReader.ReadText(ref reader, name); break;
                case "accountId": accountId = WireReader.ReadId<AccountId>(ref reader, name); break;
                case "connectorContext": connector = WireReader.ReadObject<ConnectorContext>(ref reader, name); break;
                case "size": size = WireReader.ReadNumber(ref reader, name); break;
                case "fileCount": fileCount = WireReader.ReadNumber(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new FileSet
        {
            Id = WireReader.Required(id, "id"),
            Name = setName,
            Description = description,
            CreatedOn = created,
            CreatedBy = createdBy,
            UpdatedOn = updated,
            UpdatedBy = updatedBy,
            Owner = owner,
            Access = permission is null ? null : new(permission),
            IsAiEnabled = isAiEnabled,
            IndexStatus = indexStatus,
            AccountId = accountId,
            ConnectorContext = connector,
            Size = size,
            FileCount = fileCount,
        };
    }
}
