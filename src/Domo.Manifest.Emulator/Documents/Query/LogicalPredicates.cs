using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Matches if all conditions match; without conditions, always.</summary>
internal sealed class AndPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.All(part => part.Matches(value, match));
}

/// <summary>Matches if at least one condition matches.</summary>
internal sealed class OrPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.Any(part => part.Matches(value, match));
}

/// <summary>Negates a condition. A negation has no matching element.</summary>
internal sealed class NotPredicate(Predicate part) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => !part.Matches(value);
}
