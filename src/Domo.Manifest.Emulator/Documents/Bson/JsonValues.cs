using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Bson;

/// <summary>
/// Converts JSON to MongoDB's values: whole numbers have 32 or 64 bits, all others are doubles. Positions in messages are JSON pointers.
/// </summary>
internal static class JsonValues
{
    private static readonly string[] DateForms =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Reads the content of a document, in which no value has a special meaning.</summary>
    /// <exception cref="ApiException">A name begins with a dollar sign, or a number is too large (400).</exception>
    public static BsonDocument ReadContent(JsonElement content) => (BsonDocument)Read(content, "", isExtended: false);

    /// <summary>Reads a query or an update, in which <c>{"$date":…}</c> is a date and <c>{"$numberLong":"…"}</c> a number.</summary>
    /// <exception cref="ApiException">Such a value is invalid, a number is too large, or the JSON is not an object (400).</exception>
    public static BsonDocument ReadExtended(JsonElement value) => Read(value, "", isExtended: true) as BsonDocument
        ?? throw ApiException.BadRequest($"Expected an object of fields or operators, not {JsonPreview.Create(value)}.");

    /// <summary>Escapes a name for a JSON pointer.</summary>
    public static string PointerPart(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Reads a date or a timestamp; without an offset, it is UTC.</summary>
    public static bool TryReadDate(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    /// <summary>Converts a timestamp to MongoDB's precision of milliseconds.</summary>
    public static BsonDateTime ToDate(DateTimeOffset moment) => new(moment.ToUnixTimeMilliseconds());

    /// <summary>Converts milliseconds since 1970 to a timestamp.</summary>
    public static bool TryReadDate(double milliseconds, out DateTimeOffset moment)
    {
        bool isInRange = milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        moment = isInRange ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : default;
        return isInRange;
    }

    private static BsonValue Read(JsonElement value, string place, bool isExtended) => value.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(value, place, isExtended),
        JsonValueKind.Array => new BsonArray(value.EnumerateArray().Select((item, i) => Read(item, $"{place}/{i}", isExtended))),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => ReadNumber(value, place),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => BsonNull.Value,
    };

    private static BsonValue ReadObject(JsonElement value, string place, bool isExtended)
    {
        if (isExtended && value.GetPropertyCount() == 1 && ReadTyped(value.EnumerateObject().First(), place) is { } typed)
        {
            return typed;
        }

        var document = new BsonDocument();
        foreach (var property in value.EnumerateObject())
        {
            ThrowIfNull(property.Name, place);
            if (!isExtended && property.Name.StartsWith('$'))
            {
                throw ApiException.BadRequest(
                    $"The 'content' of a document cannot have the property '{property.Name}' ({place}), because MongoDB reserves "
                    + "names that begin with a dollar sign.");
            }

            document.Add(property.Name, Read(property.Value, place + PointerPart(property.Name), isExtended));
        }

        return document;
    }

    /// <summary>In MongoDB, this character terminates a name; a value may contain it.</summary>
    private static void ThrowIfNull(string name, string place)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw ApiException.BadRequest($"The name of a property at '{place}' contains U+0000, which MongoDB cannot store.");
        }
    }

    private static BsonValue ReadNumber(JsonElement value, string place)
    {
        if (value.TryGetInt32(out int small))
        {
            return small;
        }

        if (value.TryGetInt64(out long large))
        {
            return large;
        }

        double number = value.GetDouble();
        return double.IsFinite(number)
            ? number
            : throw ApiException.BadRequest($"The number {JsonPreview.Create(value)} at '{place}' is too large for MongoDB.");
    }

    /// <summary>Returns the value of a property in MongoDB's extended JSON; null if it is not one.</summary>
    private static BsonValue? ReadTyped(JsonProperty property, string place) => property.Name switch
    {
        "$date" => ToDate(ReadDate(property.Value, place)),
        "$numberInt" when TryReadLong(property.Value, out long number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        "$numberLong" when TryReadLong(property.Value, out long number) => number,
        "$numberDouble" when property.Value.ValueKind == JsonValueKind.String
            && double.TryParse(property.Value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) => number,
        "$numberInt" or "$numberLong" or "$numberDouble" => throw ApiException.BadRequest(
            $"'{property.Name}' at '{place}' requires a number as a string, not {JsonPreview.Create(property.Value)}."),
        "$oid" or "$binary" or "$uuid" or "$numberDecimal" or "$timestamp" or "$minKey" or "$maxKey" or "$regularExpression"
            or "$code" or "$symbol" or "$undefined" or "$dbPointer" => throw ApiException.BadRequest(
                $"The emulator does not support '{property.Name}' at '{place}': AppDB documents never contain such a value."),
        _ => null,
    };

    private static DateTimeOffset ReadDate(JsonElement value, string place)
    {
        DateTimeOffset moment = default;
        bool isDate = value.ValueKind switch
        {
            JsonValueKind.String => TryReadDate(value.GetString()!, out moment),
            JsonValueKind.Number => TryReadDate(value.GetDouble(), out moment),
            JsonValueKind.Object => value.TryGetProperty("$numberLong", out var text) && TryReadLong(text, out long number)
                && TryReadDate(number, out moment),
            _ => false,
        };
        return isDate ? moment : throw ApiException.BadRequest(
            $"'$date' at '{place}' requires a string such as \"2026-04-23T12:00:00.000Z\" or milliseconds since 1970, not "
            + $"{JsonPreview.Create(value)}.");
    }

    private static bool TryReadLong(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.String
            && long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
