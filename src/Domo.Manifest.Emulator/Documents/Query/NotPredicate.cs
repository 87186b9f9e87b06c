using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Negates a condition. A negation has no matching element.</summary>
internal sealed class NotPredicate(Predicate part) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => !part.Matches(value);
}
