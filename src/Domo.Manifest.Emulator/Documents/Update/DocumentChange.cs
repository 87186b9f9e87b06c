using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>One of the things that an update does.</summary>
internal abstract class DocumentChange
{
    /// <summary>The dotted paths that it changes; the last is where a value may be added.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>Changes a document in place.</summary>
    /// <param name="document">The document.</param>
    /// <param name="match">How it matched the query.</param>
    public abstract void Apply(BsonDocument document, Match match);
}
