using System.Globalization;
using Domo.Manifest.Json;

namespace Domo.Manifest.Binding;

/// <summary>
/// Reads properties out of the tree as the binder wants them: by any spelling, with null as good as absent, and with a value of
/// the wrong kind as good as absent too, since a rule reports it and the rest of the entry still makes sense.
/// </summary>
internal static class JsonAccess
{
    /// <summary>The first spelling that has a value; one that is null counts only when no other has any.</summary>
    public static JsonMember? Find(this JsonObject source, Spelling spelling)
    {
        JsonMember? found = null;
        foreach (string name in spelling.All)
        {
            if (!source.TryGetMember(name, out var member))
            {
                continue;
            }

            if (member.Value.Kind is not (JsonKind.Null or JsonKind.Missing))
            {
                return member;
            }

            found ??= member;
        }

        return found;
    }

    public static string? Text(this JsonObject source, Spelling spelling) => source.Find(spelling)?.Value switch
    {
        JsonString text => text.Value,
        JsonNumber number => number.Text,
        _ => null,
    };

    /// <summary>A text that names something; an empty one names nothing.</summary>
    public static string? Key(this JsonObject source, Spelling spelling) => source.Text(spelling) is { Length: > 0 } key ? key : null;

    /// <summary>A name that becomes part of an address, where a dot or two would lead somewhere else.</summary>
    public static string? Address(this JsonObject source, Spelling spelling) => source.Key(spelling) is { } key and not ("." or "..") ? key : null;

    public static bool? Flag(this JsonObject source, Spelling spelling) => source.Find(spelling)?.Value.Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        _ => null,
    };

    /// <summary>A number, also one in quotes, as an official tutorial writes it.</summary>
    public static double? Number(this JsonObject source, Spelling spelling) =>
        double.TryParse(source.Text(spelling), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    public static JsonObject? Object(this JsonObject source, Spelling spelling) => source.Find(spelling)?.Value as JsonObject;

    public static JsonList<JsonValue> Items(this JsonObject source, Spelling spelling) =>
        source.Find(spelling)?.Value is JsonArray array ? array.Items : default;

    /// <summary>
    /// The items of every spelling that is present: a file with both spellings of one list loses one of them when the official
    /// CLI publishes it, and until the author has chosen, the code that uses either of them should compile.
    /// </summary>
    public static JsonList<JsonValue> ItemsOfAll(this JsonObject source, Spelling spelling)
    {
        JsonList<JsonValue> items = default;
        foreach (string name in spelling.All)
        {
            if (source.TryGetMember(name, out var member) && member.Value is JsonArray array)
            {
                items = items.Count == 0 ? array.Items : new([.. items, .. array.Items]);
            }
        }

        return items;
    }

    /// <summary>Texts of an array; numbers count as text, anything else is left out.</summary>
    public static Model.EquatableArray<string> Texts(this JsonObject source, Spelling spelling)
    {
        var texts = new List<string>();
        foreach (var item in source.Items(spelling))
        {
            if (item is JsonString text)
            {
                texts.Add(text.Value);
            }
            else if (item is JsonNumber number)
            {
                texts.Add(number.Text);
            }
        }

        return new(texts);
    }
}
