using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A condition that at least one value at a path must meet.</summary>
/// <param name="names">The parts of the path.</param>
/// <param name="expandsLast">Whether the elements of an array at the end are tested too.</param>
/// <param name="isMet">The condition; null is a missing value.</param>
internal sealed class FieldPredicate(string[] names, bool expandsLast, Func<BsonValue?, bool> isMet) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null)
    {
        foreach (var found in FieldPath.Resolve(value, names, expandsLast))
        {
            if (isMet(found.Value))
            {
                if (match is not null && found.ArrayIndex is { } index)
                {
                    match.ArrayIndex = index;
                }

                return true;
            }
        }

        return false;
    }
}
