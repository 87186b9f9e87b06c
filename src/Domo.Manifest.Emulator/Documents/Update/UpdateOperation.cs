using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Emulator.Hosting;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>A parsed update: what is done to each document that it is for.</summary>
/// <param name="changes">What is done, in this order.</param>
internal sealed class UpdateOperation(IReadOnlyList<DocumentChange> changes)
{
    /// <summary>Makes a changed copy of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">How it matched the query.</param>
    /// <exception cref="ApiException">A value cannot be changed so: 400.</exception>
    public BsonDocument Apply(BsonDocument document, Match match)
    {
        var changed = (BsonDocument)document.DeepClone();
        foreach (var change in changes)
        {
            change.Apply(changed, match);
        }

        return changed.GetValue(StoredDocument.Content, null) is BsonDocument
            ? changed
            : throw ApiException.BadRequest("The update would make the 'content' of a document something else than an object.");
    }

    /// <summary>The error about a part of an update.</summary>
    public static ApiException Wrong(string place, string problem) =>
        ApiException.BadRequest($"The operation is wrong at '{place}': {problem} Nothing was changed.");
}
