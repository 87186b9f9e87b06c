using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>
/// The form that a document needs to sync to the collection's dataset. Domo stores any document, and does not report that it never syncs.
/// </summary>
internal static class SyncRules
{
    /// <summary>Checks the content of a document.</summary>
    /// <exception cref="ApiException">A value would not sync (400); the message contains the declared type and the value.</exception>
    public static void Check(CollectionMapping collection, JsonElement content)
    {
        string[] problems =
        [
            .. collection.Columns
                .Where(column => content.TryGetProperty(column.Name, out var value) && !Fits(column.Type, value))
                .Select(column => $"'{column.Name}' is declared as {ColumnTypes.NameOf(column.Type)} and requires {Expected(column.Type)}, "
                    + $"not {JsonPreview.Create(content.GetProperty(column.Name))}."),
        ];
        if (problems.Length > 0)
        {
            throw ApiException.BadRequest(
                $"The collection '{collection.Name}' would never sync this document, though Domo would store it. "
                + string.Join(' ', problems));
        }
    }

    private static bool Fits(ColumnType type, JsonElement value) => value.ValueKind == JsonValueKind.Null || type switch
    {
        // Objects sync as their JSON text.
        ColumnType.String => value.ValueKind is JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array,
        ColumnType.Long => value.ValueKind == JsonValueKind.Number && WireFormats.IsWholeNumber(value.GetRawText()),
        ColumnType.Decimal or ColumnType.Double => value.ValueKind == JsonValueKind.Number,
        ColumnType.Date => value.ValueKind == JsonValueKind.String && WireFormats.IsDate(value.GetString()!),
        ColumnType.DateTime => value.ValueKind == JsonValueKind.String && WireFormats.IsWholeSecond(value.GetString()!),
        _ => true,
    };

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.String => "a string",
        ColumnType.Long => "a whole number",
        ColumnType.Date => "a string of the form YYYY-MM-DD",
        ColumnType.DateTime => "a string of the form YYYY-MM-DDTHH:MM:SSZ",
        _ => "a number",
    };
}
