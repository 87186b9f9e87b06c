using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The conditions, the order and the page size of a search for FileSets or files.</summary>
public abstract record FileSetConditions
{
    private protected FileSetConditions()
    {
    }

    /// <summary>The order of the results; unordered unless set.</summary>
    public IReadOnlyList<FileSetSort>? Sort { get; init; }

    /// <summary>Conditions on fields.</summary>
    public IReadOnlyList<FileSetFilter>? Filters { get; init; }

    /// <summary>Conditions on dates.</summary>
    public IReadOnlyList<FileSetDateFilter>? DateFilters { get; init; }

    /// <summary>
    /// The number of results per request, which Domo calls <c>limit</c>; null for Domo's default of 100. It does not limit the results: use
    /// <c>Take</c> for that.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int? PageSize { get; init; }

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteObjects("fieldSort", Sort);
        writer.WriteObjects("filters", Filters);
        writer.WriteObjects("dateFilters", DateFilters);
        writer.WriteEndObject();
    }

    internal void ThrowIfPageSizeOutOfRange(string parameterName)
    {
        if (PageSize < 1)
        {
            throw new ArgumentOutOfRangeException(parameterName, PageSize, "PageSize must be at least 1.");
        }
    }
}
