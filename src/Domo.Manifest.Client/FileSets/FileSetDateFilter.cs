using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A condition on a date of files or FileSets.</summary>
/// <param name="Field">The field, such as <c>created</c>.</param>
public sealed record FileSetDateFilter(string Field) : IJsonWritable
{
    /// <summary>The start of the period; null for no start.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The end of the period; null for no end.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>Whether to find dates outside of the period.</summary>
    public bool IsNegated { get; init; }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("field", Field);
        writer.WriteText("start", Text(Start));
        writer.WriteText("end", Text(End));
        if (IsNegated)
        {
            writer.WriteBoolean("not"u8, true);
        }

        writer.WriteEndObject();
    }

    // The format of a JavaScript date, always with milliseconds.
    private static string? Text(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
