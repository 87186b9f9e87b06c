using Domo.Manifest.Emulator.Documents.Bson;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Arithmetic conditions: remainders, bits, and the counts of operators.</summary>
internal static class Arithmetic
{
    private const double TooLarge = 9223372036854775808.0;
    private const int BitsOfLong = 64;

    /// <summary><c>$mod</c>: the divisor and the remainder.</summary>
    public static Func<BsonValue?, bool> ParseMod(BsonValue value, string place)
    {
        if (value is not BsonArray { Count: 2 } pair
            || !TryTruncate(pair[0], out long divisor) || !TryTruncate(pair[1], out long remainder))
        {
            throw QueryParser.Wrong(place, $"'$mod' requires a divisor and a remainder, such as [4, 0], not {BsonJsonWriter.Preview(value)}.");
        }

        // The smallest 64-bit number divided by -1 would overflow.
        return divisor == 0
            ? throw QueryParser.Wrong(place, "the divisor of '$mod' is 0.")
            : found => found is not null && TryTruncate(found, out long number) && (divisor == -1 ? 0 : number % divisor) == remainder;
    }

    /// <summary>Bits of a whole number: a mask, or positions from the least significant bit.</summary>
    public static Func<BsonValue?, bool> ParseBits(BsonElement element, string place)
    {
        var positions = element.Value switch
        {
            BsonArray list => list.Select((item, i) => ReadCount(new BsonElement(element.Name, item), $"{place}/{i}")).ToList(),
            var mask when TryReadWhole(mask, out long bits) && bits >= 0 =>
                Enumerable.Range(0, BitsOfLong).Where(bit => (bits >> bit & 1) != 0).ToList(),
            _ => throw QueryParser.Wrong(
                place, $"'{element.Name}' requires a bit mask from 0 or an array of positions, not {BsonJsonWriter.Preview(element.Value)}."),
        };

        // The sign bit extends indefinitely.
        static bool IsSet(long number, int bit) => (number >> Math.Min(bit, BitsOfLong - 1) & 1) != 0;
        return found => found is not null && TryReadWhole(found, out long number) && element.Name switch
        {
            "$bitsAllSet" => positions.TrueForAll(bit => IsSet(number, bit)),
            "$bitsAllClear" => positions.TrueForAll(bit => !IsSet(number, bit)),
            "$bitsAnySet" => positions.Exists(bit => IsSet(number, bit)),
            _ => positions.Exists(bit => !IsSet(number, bit)),
        };
    }

    /// <summary>Reads the count of an operator.</summary>
    public static int ReadCount(BsonElement element, string place) =>
        TryReadWhole(element.Value, out long number) && number is >= 0 and <= int.MaxValue
            ? (int)number
            : throw QueryParser.Wrong(
                place, $"'{element.Name}' requires a nonnegative whole number, not {BsonJsonWriter.Preview(element.Value)}.");

    /// <summary>Reads a number without a fraction as a 64-bit number.</summary>
    public static bool TryReadWhole(BsonValue value, out long number) =>
        TryTruncate(value, out number) && (value is not BsonDouble fraction || double.IsInteger(fraction.Value));

    private static bool TryTruncate(BsonValue value, out long number)
    {
        switch (value)
        {
            case BsonInt32 or BsonInt64:
                number = value.ToInt64();
                return true;
            case BsonDouble { Value: >= -TooLarge and < TooLarge } fraction:
                number = (long)fraction.Value;
                return true;
            default:
                number = 0;
                return false;
        }
    }
}
