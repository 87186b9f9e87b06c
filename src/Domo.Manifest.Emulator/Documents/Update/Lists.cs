using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Documents.Query;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Update;

/// <summary>The operators that add or remove array elements, except <c>$push</c>.</summary>
internal static class Lists
{
    /// <summary><c>$addToSet</c>: adds a value, or those of <c>$each</c>, unless the array contains them.</summary>
    public static Func<BsonValue?, BsonValue?> ParseAddToSet(BsonValue operand, string place)
    {
        IEnumerable<BsonValue> items = [operand];
        if (QueryParser.IsOperators(operand))
        {
            items = operand is BsonDocument { ElementCount: 1 } each && each.GetValue("$each", null) is BsonArray list
                ? list
                : throw UpdateOperation.Wrong(
                    place, $"'$addToSet' requires a value or {{\"$each\":[…]}}, not {BsonJsonWriter.Preview(operand)}.");
        }

        return current =>
        {
            var array = new BsonArray(ArrayOf(current, "$addToSet", place));
            foreach (var item in items)
            {
                if (!array.Contains(item, ValueOrder.Instance))
                {
                    array.Add(item.DeepClone());
                }
            }

            return array;
        };
    }

    /// <summary><c>$pop</c>: removes the last or the first element.</summary>
    public static Func<BsonValue?, BsonValue?> ParsePop(BsonValue operand, string place)
    {
        if (!Arithmetic.TryReadWhole(operand, out long end) || end is not (1 or -1))
        {
            throw UpdateOperation.Wrong(place, $"'$pop' requires 1 (last item) or -1 (first item), not {BsonJsonWriter.Preview(operand)}.");
        }

        return current =>
        {
            var array = ArrayOf(current, "$pop", place);
            return new BsonArray(end == 1 ? array.SkipLast(1) : array.Skip(1));
        };
    }

    /// <summary><c>$pull</c>: removes the elements that equal a value or meet a condition.</summary>
    public static Func<BsonValue?, BsonValue?> ParsePull(BsonValue operand, string place)
    {
        bool areDocuments = operand is BsonDocument conditions && QueryParser.IsOnProperties(conditions);
        var condition = areDocuments
            ? QueryParser.ParseItem((BsonDocument)operand, place)
            : OperatorParser.ParseField([], operand, place);
        return current => new BsonArray(ArrayOf(current, "$pull", place)
            .Where(item => (areDocuments && item is not BsonDocument) || !condition.Matches(item)));
    }

    /// <summary><c>$pullAll</c>: removes the elements that equal one of several values.</summary>
    public static Func<BsonValue?, BsonValue?> ParsePullAll(BsonValue operand, string place)
    {
        if (operand is not BsonArray values)
        {
            throw UpdateOperation.Wrong(place, $"'$pullAll' requires an array, not {BsonJsonWriter.Preview(operand)}.");
        }

        return current => new BsonArray(ArrayOf(current, "$pullAll", place).Where(item => !values.Contains(item, ValueOrder.Instance)));
    }

    /// <summary>Returns the array that an operator changes; an empty one if the value is missing.</summary>
    public static BsonArray ArrayOf(BsonValue? current, string name, string place) => current switch
    {
        null => [],
        BsonArray array => array,
        _ => throw UpdateOperation.Wrong(place, $"'{name}' requires an array, but a document has {BsonJsonWriter.Preview(current)} here."),
    };
}
