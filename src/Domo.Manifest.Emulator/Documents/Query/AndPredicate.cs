using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Matches if all conditions match; without conditions, always.</summary>
internal sealed class AndPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.All(part => part.Matches(value, match));
}
