using System.Text;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Bson;

/// <summary>MongoDB's order of all values. Values of different types are never equal.</summary>
internal sealed class ValueOrder : IComparer<BsonValue>, IEqualityComparer<BsonValue>
{
    public static readonly ValueOrder Instance = new();

    /// <summary>Returns the rank of a value's type; all numbers have the same type. A missing value is the least.</summary>
    public static int Rank(BsonValue value) => value.BsonType switch
    {
        BsonType.MinKey => -1,
        BsonType.Undefined => 0,
        BsonType.Null => 5,
        BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128 => 10,
        BsonType.String or BsonType.Symbol => 15,
        BsonType.Document => 20,
        BsonType.Array => 25,
        BsonType.Binary => 30,
        BsonType.ObjectId => 35,
        BsonType.Boolean => 40,
        BsonType.DateTime => 45,
        BsonType.Timestamp => 47,
        BsonType.RegularExpression => 50,
        _ => 60,
    };

    /// <summary>Compares values in MongoDB's sort order.</summary>
    public static int Compare(BsonValue left, BsonValue right)
    {
        int byRank = Rank(left).CompareTo(Rank(right));
        return byRank != 0 ? byRank : (left, right) switch
        {
            (BsonDocument a, BsonDocument b) => CompareDocuments(a, b),
            (BsonArray a, BsonArray b) => CompareArrays(a, b),
            (BsonString a, BsonString b) => CompareTexts(a.Value, b.Value),
            (BsonDecimal128, _) or (_, BsonDecimal128) => left.CompareTo(right),
            _ when Rank(left) == Rank(BsonInt32.Create(0)) => CompareNumbers(left, right),
            _ => left.CompareTo(right),
        };
    }

    public static bool AreEqual(BsonValue left, BsonValue right) => Compare(left, right) == 0;

    int IComparer<BsonValue>.Compare(BsonValue? x, BsonValue? y) => Compare(x ?? BsonUndefined.Value, y ?? BsonUndefined.Value);

    public bool Equals(BsonValue? x, BsonValue? y) => Compare(x ?? BsonUndefined.Value, y ?? BsonUndefined.Value) == 0;

    // Numbers of different types can be equal.
    public int GetHashCode(BsonValue obj) => obj switch
    {
        BsonDocument document => document.Aggregate(0, (hash, element) =>
            HashCode.Combine(hash, element.Name.GetHashCode(StringComparison.Ordinal), GetHashCode(element.Value))),
        BsonArray array => array.Aggregate(1, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        BsonString text => text.Value.GetHashCode(StringComparison.Ordinal),
        { IsNumeric: true } => obj.ToDouble().GetHashCode(),
        _ => Rank(obj),
    };

    private static int CompareDocuments(BsonDocument left, BsonDocument right)
    {
        foreach (var (a, b) in left.Zip(right))
        {
            int result = Rank(a.Value).CompareTo(Rank(b.Value));
            result = result != 0 ? result : CompareTexts(a.Name, b.Name);
            result = result != 0 ? result : Compare(a.Value, b.Value);
            if (result != 0)
            {
                return result;
            }
        }

        return left.ElementCount.CompareTo(right.ElementCount);
    }

    private static int CompareArrays(BsonArray left, BsonArray right)
    {
        foreach (var (a, b) in left.Zip(right))
        {
            int result = Compare(a, b);
            if (result != 0)
            {
                return result;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>Compares UTF-8 bytes, whose order differs from UTF-16 outside the Basic Multilingual Plane.</summary>
    private static int CompareTexts(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
            ? 0
            : Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    private static int CompareNumbers(BsonValue left, BsonValue right) => (left, right) switch
    {
        (BsonDouble a, BsonDouble b) => a.Value.CompareTo(b.Value),
        (BsonDouble a, _) => CompareExactly(a.Value, right.ToInt64()),
        (_, BsonDouble b) => -CompareExactly(b.Value, left.ToInt64()),
        _ => left.ToInt64().CompareTo(right.ToInt64()),
    };

    private static int CompareExactly(double left, long right)
    {
        const double TooLarge = 9223372036854775808.0;
        if (double.IsNaN(left) || left < -TooLarge)
        {
            return -1;
        }

        if (left >= TooLarge)
        {
            return 1;
        }

        int whole = ((long)left).CompareTo(right);
        return whole != 0 ? whole : (left - Math.Truncate(left)).CompareTo(0);
    }
}
