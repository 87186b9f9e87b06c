using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using Domo.Manifest.Rules;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary><c>$push</c>: adds to an array, then sorts it, then slices it.</summary>
internal static class PushModifiers
{
    private static readonly string[] Names = ["$each", "$position", "$slice", "$sort"];

    public static Func<BsonValue?, BsonValue?> Parse(BsonValue operand, string place)
    {
        if (!QueryParser.IsOperators(operand))
        {
            return current => new BsonArray(Lists.ArrayOf(current, "$push", place)) { operand.DeepClone() };
        }

        var modifiers = (BsonDocument)operand;
        if (modifiers.Names.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw UpdateOperation.Wrong(place, $"'{unknown}' is not a modifier of '$push'{Suggestion.For(unknown, Names)}");
        }

        if (modifiers.GetValue("$each", null) is not BsonArray each)
        {
            throw UpdateOperation.Wrong(place, "the modifiers of '$push' require an array in '$each'.");
        }

        int? position = ReadNumber(modifiers, "$position", place);
        int? slice = ReadNumber(modifiers, "$slice", place);
        var sort = modifiers.TryGetValue("$sort", out var order) ? ParseSort(order, place) : null;
        return current =>
        {
            var items = Lists.ArrayOf(current, "$push", place).ToList();
            int index = position switch
            {
                null => items.Count,
                < 0 => Math.Max(items.Count + position.Value, 0),
                _ => Math.Min(position.Value, items.Count),
            };
            items.InsertRange(index, each.Select(item => item.DeepClone()));
            return new BsonArray(Slice(sort?.Invoke(items) ?? items, slice));
        };
    }

    private static IEnumerable<BsonValue> Slice(IEnumerable<BsonValue> items, int? slice) => slice switch
    {
        null => items,
        < 0 => items.TakeLast(-Math.Max(slice.Value, -int.MaxValue)),
        _ => items.Take(slice.Value),
    };

    private static int? ReadNumber(BsonDocument modifiers, string name, string place)
    {
        if (!modifiers.TryGetValue(name, out var value))
        {
            return null;
        }

        return Arithmetic.TryReadWhole(value, out long number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : throw UpdateOperation.Wrong(place, $"'{name}' requires a whole number, not {BsonJsonWriter.Preview(value)}.");
    }

    private static Func<IEnumerable<BsonValue>, IEnumerable<BsonValue>> ParseSort(BsonValue order, string place)
    {
        if (order is BsonDocument { ElementCount: > 0 } fields)
        {
            (string[] Names, bool IsDescending)[] keys =
                [.. fields.Select(field => (field.Name.Split('.'), IsDescending(field.Value, place)))];
            return items => keys.Aggregate(
                items.OrderBy(_ => 0),
                (sorted, key) => key.IsDescending
                    ? sorted.ThenByDescending(item => Key(item, key.Names), ValueOrder.Instance)
                    : sorted.ThenBy(item => Key(item, key.Names), ValueOrder.Instance));
        }

        bool isDescending = IsDescending(order, place);
        return items => isDescending ? items.OrderDescending(ValueOrder.Instance) : items.Order(ValueOrder.Instance);
    }

    private static BsonValue Key(BsonValue item, string[] names) =>
        ExpressionParser.Read(item, names) is var value && value is BsonUndefined ? BsonNull.Value : value;

    private static bool IsDescending(BsonValue value, string place) =>
        Arithmetic.TryReadWhole(value, out long direction) && direction is 1 or -1
            ? direction == -1
            : throw UpdateOperation.Wrong(
                place, $"'$sort' requires 1 or -1, or an object with 1 or -1 for each field, not {BsonJsonWriter.Preview(value)}.");
}
