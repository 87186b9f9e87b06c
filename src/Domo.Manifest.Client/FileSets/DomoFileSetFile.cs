using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A file of a FileSet. What the documentation of an answer does not have is null in it.</summary>
public sealed class DomoFileSetFile : IJsonReadable<DomoFileSetFile>
{
    /// <summary>The id of the file, a UUID; only the hits of a query may lack it.</summary>
    public string? Id { get; init; }

    /// <summary>The path in the FileSet, such as <c>reports/quarterly-report.pdf</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The last part of the path.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Domo's kind of file, such as <c>TEXT</c> or <c>FILE</c>; hits of a query say <c>IMAGE</c> and <c>DATASET</c> as well.
    /// </summary>
    public string? FileType { get; init; }

    /// <summary>The media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size in bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The hash of the content, as <see cref="HashAlgorithm"/> says.</summary>
    public string? Hash { get; init; }

    /// <summary>How the hash is made, such as <c>SHA_256_HEX</c>.</summary>
    public string? HashAlgorithm { get; init; }

    /// <summary>Where the file can be downloaded, from the root of the app's origin. <c>DownloadAsync</c> asks the same address.</summary>
    public string? DownloadPath { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The id of the user who created it.</summary>
    public PersonId? CreatedBy { get; init; }

    /// <summary>The connector that it is reached by, when it is not in Domo.</summary>
    public string? ConnectorKey { get; init; }

    /// <summary>How far indexing is.</summary>
    public string? IndexStatus { get; init; }

    /// <summary>Why indexing is not further.</summary>
    public string? IndexReason { get; init; }

    /// <inheritdoc/>
    static DomoFileSetFile IJsonReadable<DomoFileSetFile>.ReadJson(ref Utf8JsonReader reader)
    {
        string? id = null, path = null, fileName = null, fileType = null, contentType = null, hash = null, hashAlgorithm = null;
        string? downloadPath = null, connectorKey = null, indexStatus = null, indexReason = null;
        long? size = null;
        PersonId? createdBy = null;
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
                case "createdBy": createdBy = WireReader.ReadId<PersonId>(ref reader, name); break;
                case "connectorKey": connectorKey = WireReader.ReadText(ref reader, name); break;
                case "indexStatus": indexStatus = WireReader.ReadText(ref reader, name); break;
                case "indexReason": indexReason = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new DomoFileSetFile
        {
            Id = id,
            Path = path,
            Name = fileName,
            FileType = fileType,
            ContentType = contentType,
            Size = size,
            Hash = hash,
            HashAlgorithm = hashAlgorithm,
            DownloadPath = downloadPath,
            Created = created,
            CreatedBy = createdBy,
            ConnectorKey = connectorKey,
            IndexStatus = indexStatus,
            IndexReason = indexReason,
        };
    }
}
