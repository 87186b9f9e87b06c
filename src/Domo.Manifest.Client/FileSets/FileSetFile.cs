using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Files;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A file of a FileSet. Properties that the response lacks are null.</summary>
public sealed class FileSetFile : IJsonReadable<FileSetFile>
{
    /// <summary>The ID of the file, a UUID; only query results may lack it.</summary>
    public string? Id { get; init; }

    /// <summary>The path in the FileSet, such as <c>reports/quarterly-report.pdf</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The last part of the path.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the file, as Domo classifies it.</summary>
    public FileSetFileType? FileType { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The hash of the content; see <see cref="HashAlgorithm"/>.</summary>
    public string? Hash { get; init; }

    /// <summary>The algorithm of the hash, such as <c>SHA_256_HEX</c>.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>The download path from the root of the app's origin, which <c>DownloadFileAsync</c> requests.</summary>
    public string? DownloadPath { get; init; }

    /// <summary>When the file was created.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The ID of the user who created the file.</summary>
    public UserId? CreatedBy { get; init; }

    /// <summary>The key of the connector of a file outside of Domo.</summary>
    public string? ConnectorKey { get; init; }

    /// <summary>The state of the index, whose values are undocumented.</summary>
    public string? IndexStatus { get; init; }

    /// <summary>The reason for the state of the index.</summary>
    public string? IndexReason { get; init; }

    /// <summary>Returns the path, the media type and the size of the file.</summary>
    /// <returns>The string, such as <c>reports/q1.pdf, application/pdf, 2048 bytes</c>.</returns>
    public override string ToString() => FileDescription.Create(Path ?? Name ?? Id ?? "", ContentType, Size);

    /// <inheritdoc/>
    static FileSetFile IJsonReadable<FileSetFile>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, path = null, fileName = null, fileType = null, contentType = null, hash = null, hashAlgorithm = null;
        string? downloadPath = null, connectorKey = null, indexStatus = null, indexReason = null;
        long? size = null;
        UserId? createdBy = null;
        DateTimeOffset? created = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId(ref reader, name); break;
                case "path": path = WireReader.ReadText(ref reader, name); break;
                case "name": fileName = WireReader.ReadText(ref reader, name); break;
                case "fileType" or "type": fileType = WireReader.ReadText(ref reader, name); break;
                case "contentType": contentType = WireReader.ReadText(ref reader, name); break;
                case "size": size = WireReader.ReadNumber(ref reader, name); break;
                case "hash": hash = WireReader.ReadText(ref reader, name); break;
                case "hashAlgorithm": hashAlgorithm = WireReader.ReadText(ref reader, name); break;
                case "downloadUrl": downloadPath = WireReader.ReadText(ref reader, name); break;
                case "created": created = WireReader.ReadDateTime(ref reader, name); break;
                case "createdBy": createdBy = WireReader.ReadId<UserId>(ref reader, name); break;
                case "connectorKey": connectorKey = WireReader.ReadText(ref reader, name); break;
                case "indexStatus": indexStatus = WireReader.ReadText(ref reader, name); break;
                case "indexReason": indexReason = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new FileSetFile
        {
            Id = id,
            Path = path,
            Name = fileName,
            FileType = fileType is null ? null : new(fileType),
            ContentType = contentType,
            Size = size,
            Hash = hash,
            HashAlgorithm = hashAlgorithm,
            DownloadPath = downloadPath,
            CreatedOn = created,
            CreatedBy = createdBy,
            ConnectorKey = connectorKey,
            IndexStatus = indexStatus,
            IndexReason = indexReason,
        };
    }
}
