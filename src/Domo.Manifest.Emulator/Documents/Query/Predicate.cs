using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A parsed query, or a part of one: what a document, or an item of an array, has to be like.</summary>
internal abstract class Predicate
{
    /// <summary>Whether a value is so.</summary>
    /// <param name="value">The document, or the item.</param>
    /// <param name="match">Learns which item of an array matched; null when nobody asks.</param>
    public abstract bool Matches(BsonValue value, Match? match = null);
}
