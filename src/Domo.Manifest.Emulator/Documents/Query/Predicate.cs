using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A parsed query, or a part of one, that tests a document or an array element.</summary>
internal abstract class Predicate
{
    /// <summary>Returns whether a value matches.</summary>
    /// <param name="value">The document or array element.</param>
    /// <param name="match">Receives the index of the array element that matched; null if the caller does not need it.</param>
    public abstract bool Matches(BsonValue value, Match? match = null);
}
