using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What an upload in parts came to.</summary>
/// <param name="FileId">The id of the file.</param>
/// <param name="RevisionId">The id of the revision that was uploaded.</param>
public sealed record DomoUploadedFile(long FileId, long RevisionId) : IJsonReadable<DomoUploadedFile>
{
    /// <inheritdoc/>
    static DomoUploadedFile IJsonReadable<DomoUploadedFile>.ReadJson(ref Utf8JsonReader reader)
    {
        long? fileId = null, revisionId = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "dataFileId": fileId = WireReader.ReadNumber(ref reader, name); break;
                case "revisionId": revisionId = WireReader.ReadNumber(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(fileId, "dataFileId"), WireReader.Required(revisionId, "revisionId"));
    }
}
