using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>The position of added values, and the order and size of the array: the modifiers of <c>$push</c>.</summary>
public sealed record DocumentAddOptions
{
    /// <summary>
    /// Gets the index at which the values are inserted; counted from the end if negative, null for the end.
    /// </summary>
    public int? Position { get; init; }

    /// <summary>Gets how many elements the array keeps: the first, or the last if negative; null for all.</summary>
    public int? Slice { get; init; }

    /// <summary>Gets the order of the array; null to leave it unordered.</summary>
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
