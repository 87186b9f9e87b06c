using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>A single change of an update.</summary>
internal abstract class DocumentChange
{
    /// <summary>Gets the dotted paths that the change affects; a value may be added at the last one.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>Changes a document in place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">How the document matched the query.</param>
    public abstract void Apply(BsonDocument document, Match match);
}
