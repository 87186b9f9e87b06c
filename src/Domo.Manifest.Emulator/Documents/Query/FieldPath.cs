using System.Globalization;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Finds the values at a dotted path. An array along the path is expanded to its elements.</summary>
internal static class FieldPath
{
    /// <summary>Returns the values at a path.</summary>
    /// <param name="start">The value at which the path begins.</param>
    /// <param name="names">The parts of the path; empty for the value itself.</param>
    /// <param name="expandsLast">Whether an array at the end is expanded to its elements, followed by the array itself.</param>
    public static IEnumerable<FoundValue> Resolve(BsonValue start, ArraySegment<string> names, bool expandsLast)
    {
        BsonValue? value = start;
        int depth = 0;
        while (depth < names.Count && value is BsonDocument document)
        {
            value = document.GetValue(names[depth], null);
            depth++;
        }

        if (value is not BsonArray array)
        {
            return [new FoundValue(depth == names.Count ? value : null, ArrayIndex: null)];
        }

        return depth == names.Count ? AtEnd(array, expandsLast) : Within(array, names[depth..], expandsLast);
    }

    /// <summary>Reads a part of a path as an array index.</summary>
    public static bool TryReadIndex(string name, out int index) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (name.Length == 1 || name[0] != '0');

    private static IEnumerable<FoundValue> AtEnd(BsonArray array, bool expandsLast)
    {
        for (int i = 0; expandsLast && i < array.Count; i++)
        {
            yield return new FoundValue(array[i], i);
        }

        yield return new FoundValue(array, ArrayIndex: null);
    }

    private static IEnumerable<FoundValue> Within(BsonArray array, ArraySegment<string> names, bool expandsLast)
    {
        bool isIndex = TryReadIndex(names[0], out int index);
        for (int i = 0; i < array.Count; i++)
        {
            var item = array[i];
            if (item is BsonDocument)
            {
                foreach (var found in Resolve(item, names, expandsLast))
                {
                    yield return found with { ArrayIndex = i };
                }
            }

            if (!isIndex || index != i)
            {
                continue;
            }

            if (names.Count == 1)
            {
                yield return new FoundValue(item, i);
            }
            else if (item is BsonDocument or BsonArray)
            {
                foreach (var found in Resolve(item, names[1..], expandsLast))
                {
                    yield return found with { ArrayIndex = i };
                }
            }
        }
    }
}
