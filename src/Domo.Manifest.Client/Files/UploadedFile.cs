using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>The result of an upload in parts.</summary>
/// <param name="FileId">The ID of the file.</param>
/// <param name="RevisionId">The ID of the uploaded revision.</param>
public sealed record UploadedFile(long FileId, long RevisionId) : IJsonReadable<UploadedFile>
{
    /// <inheritdoc/>
    static UploadedFile IJsonReadable<UploadedFile>.ReadJson(ref Utf8JsonReader reader)
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
