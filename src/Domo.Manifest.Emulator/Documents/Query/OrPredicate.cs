using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Matches if at least one condition matches.</summary>
internal sealed class OrPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.Any(part => part.Matches(value, match));
}
