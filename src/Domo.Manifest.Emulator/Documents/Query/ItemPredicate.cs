using System.Globalization;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary><c>$elemMatch</c>: an element of an array at the end of a path meets all conditions.</summary>
/// <param name="names">The parts of the path.</param>
/// <param name="item">The conditions.</param>
/// <param name="areDocuments">
/// Whether the conditions are on the properties of an object; the properties of an array are its indexes.
/// </param>
internal sealed class ItemPredicate(string[] names, Predicate item, bool areDocuments) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null)
    {
        foreach (var found in FieldPath.Resolve(value, names, expandsLast: false))
        {
            int index = found.Value is BsonArray array ? IndexOfMatch(array) : -1;
            if (index >= 0)
            {
                if (match is not null)
                {
                    match.ArrayIndex = found.ArrayIndex ?? index;
                }

                return true;
            }
        }

        return false;
    }

    private int IndexOfMatch(BsonArray array)
    {
        for (int i = 0; i < array.Count; i++)
        {
            var candidate = areDocuments && array[i] is BsonArray inner ? ToDocument(inner) : array[i];
            if ((!areDocuments || candidate is BsonDocument) && item.Matches(candidate))
            {
                return i;
            }
        }

        return -1;
    }

    private static BsonDocument ToDocument(BsonArray array) =>
        new(array.Select((value, i) => new BsonElement(i.ToString(CultureInfo.InvariantCulture), value)));
}
