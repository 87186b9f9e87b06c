using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Binding;

/// <summary>
/// Reads properties for the binder: by any spelling, and with null or a value of the wrong kind treated as absent, since a
/// rule reports the value and the rest of the entry still makes sense.
/// </summary>
internal static class JsonAccess
{
    /// <summary>Finds the first spelling with a value; a null counts only if no other spelling has a value.</summary>
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

    /// <summary>Returns a non-empty string, or null.</summary>
    public static string? Key(this JsonObject source, Spelling spelling) => source.Text(spelling) is { Length: > 0 } key ? key : null;

    /// <summary>Returns a name that becomes part of a URL, where <c>.</c> and <c>..</c> would address something else.</summary>
    public static string? Address(this JsonObject source, Spelling spelling) => source.Key(spelling) is { } key and not ("." or "..") ? key : null;

    public static bool? Flag(this JsonObject source, Spelling spelling) => source.Find(spelling)?.Value.Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        _ => null,
    };

    /// <summary>Returns a number, even in quotes as in an official tutorial.</summary>
    public static double? Number(this JsonObject source, Spelling spelling) =>
        double.TryParse(source.Text(spelling), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    public static JsonObject? Object(this JsonObject source, Spelling spelling) => source.Find(spelling)?.Value as JsonObject;

    public static JsonList<JsonValue> Items(this JsonObject source, Spelling spelling) =>
        source.Find(spelling)?.Value is JsonArray array ? array.Items : default;

    /// <summary>
    /// Returns the items of every spelling that is present. If a file has both spellings of a list, the official CLI loses one
    /// of them on publish; until the author fixes it, code that uses either of them should compile.
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

    /// <summary>Returns the strings of an array; numbers are converted to strings, other values are left out.</summary>
    public static EquatableArray<string> Texts(this JsonObject source, Spelling spelling)
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
