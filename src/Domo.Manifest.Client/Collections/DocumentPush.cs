using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The modifiers of <c>$push</c>.</summary>
public sealed record DocumentPush
{
    /// <summary>
    /// Where the values go: before the element of this number, counted from the end where it is negative; null for the end.
    /// </summary>
    public int? Position { get; init; }

    /// <summary>How many elements are kept of the array, of its end where it is negative; null for all.</summary>
    public int? Slice { get; init; }

    /// <summary>How the array is ordered; null for not at all.</summary>
    public DocumentSort? Sort { get; init; }

    internal void Write(Utf8JsonWriter writer, string each)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("$each"u8);
        writer.WriteRawValue(each, skipInputValidation: true);
        if (Position is { } position)
        {
            writer.WriteNumber("$position"u8, position);
        }

        if (Slice is { } slice)
        {
            writer.WriteNumber("$slice"u8, slice);
        }

        if (Sort is not null)
        {
            writer.WritePropertyName("$sort"u8);
            Sort.Write(writer);
        }

        writer.WriteEndObject();
    }
}
