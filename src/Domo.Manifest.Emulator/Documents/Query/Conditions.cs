using System.Text.RegularExpressions;
using Domo.Manifest.Emulator.Documents.Bson;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Conditions on a single value; null is a missing value.</summary>
internal static class Conditions
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Equality; a missing value equals null.</summary>
    public static Func<BsonValue?, bool> EqualTo(BsonValue operand) =>
        value => ValueOrder.AreEqual(value ?? BsonNull.Value, operand);

    /// <summary>Comparison with a value of the same type; values of other types never match.</summary>
    public static Func<BsonValue?, bool> Compared(BsonValue operand, Func<int, bool> isMet) => value =>
    {
        var present = value ?? BsonNull.Value;
        return ValueOrder.Rank(present) == ValueOrder.Rank(operand) && isMet(ValueOrder.Compare(present, operand));
    };

    public static Func<BsonValue?, bool> OneOf(BsonArray list)
    {
        var set = list.ToHashSet(ValueOrder.Instance);
        return value => set.Contains(value ?? BsonNull.Value);
    }

    public static Func<BsonValue?, bool> OfSize(int size) => value => value is BsonArray array && array.Count == size;

    /// <summary>A string that matches a regular expression.</summary>
    public static Func<BsonValue?, bool> Like(string pattern, RegexOptions options, string place)
    {
        Regex regex;
        try
        {
            regex = new Regex(pattern, options, MatchTimeout);
        }
        catch (ArgumentException e)
        {
            throw QueryParser.Wrong(place, $"'{pattern}' is not a valid regular expression: {e.Message}");
        }

        return value =>
        {
            try
            {
                return value is BsonString text && regex.IsMatch(text.Value);
            }
            catch (RegexMatchTimeoutException)
            {
                throw QueryParser.Wrong(place, $"'{pattern}' takes longer than {MatchTimeout.TotalSeconds} s to match a string.");
            }
        };
    }

    /// <summary>Returns whether MongoDB treats a value as true: all values except false, 0, null and missing values.</summary>
    public static bool IsTrue(BsonValue value) => value switch
    {
        BsonBoolean flag => flag.Value,
        { IsNumeric: true } => value.ToDouble() != 0,
        _ => value is not (BsonNull or BsonUndefined),
    };
}
