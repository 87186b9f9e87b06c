using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>All of several conditions; none of them is always met.</summary>
internal sealed class AndPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.All(part => part.Matches(value, match));
}

/// <summary>At least one of several conditions.</summary>
internal sealed class OrPredicate(IReadOnlyList<Predicate> parts) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => parts.Any(part => part.Matches(value, match));
}

/// <summary>Not so. What does not match has no place where it does.</summary>
internal sealed class NotPredicate(Predicate part) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => !part.Matches(value);
}
