using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A period that files or FileSets are searched in.</summary>
/// <param name="Field">The field, such as <c>created</c>.</param>
/// <param name="Start">When the period begins; null for no beginning.</param>
/// <param name="End">When the period ends; null for no end.</param>
public sealed record FileSetDateFilter(string Field, DateTimeOffset? Start = null, DateTimeOffset? End = null) : IJsonWritable
{
    /// <summary>Whether those are wanted that are not in the period.</summary>
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

    // As a JavaScript date writes itself: with milliseconds, always.
    private static string? Text(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
