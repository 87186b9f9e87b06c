using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Hosting;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>A parsed update.</summary>
/// <param name="changes">The changes, in order.</param>
internal sealed class UpdateOperation(IReadOnlyList<DocumentChange> changes)
{
    /// <summary>Returns a changed copy of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">How the document matched the query.</param>
    /// <exception cref="ApiException">A value does not support the change (400).</exception>
    public BsonDocument Apply(BsonDocument document, Match match)
    {
        var changed = (BsonDocument)document.DeepClone();
        foreach (var change in changes)
        {
            change.Apply(changed, match);
        }

        return changed.GetValue(StoredDocument.Content, null) is BsonDocument
            ? changed
            : throw ApiException.BadRequest("The update would replace the 'content' of a document by a value that is not an object.");
    }

    /// <summary>Creates the error for a part of an update.</summary>
    public static ApiException Wrong(string place, string problem) =>
        ApiException.BadRequest($"The operation is invalid at '{place}': {problem} Nothing was changed.");
}
