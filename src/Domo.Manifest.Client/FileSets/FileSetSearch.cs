using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What files or FileSets are searched for; all of them unless set.</summary>
public record FileSetSearch : IJsonWritable
{
    /// <summary>What the results are ordered by; by nothing unless set.</summary>
    public IReadOnlyList<FileSetSort>? Sort { get; init; }

    /// <summary>Conditions on fields.</summary>
    public IReadOnlyList<FileSetFilter>? Filters { get; init; }

    /// <summary>Conditions on dates.</summary>
    public IReadOnlyList<FileSetDateFilter>? DateFilters { get; init; }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteObjects("fieldSort", Sort);
        writer.WriteObjects("filters", Filters);
        writer.WriteObjects("dateFilters", DateFilters);
        writer.WriteEndObject();
    }
}
