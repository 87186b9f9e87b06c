using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A column of a <see cref="DomoTable"/>. Values that the response lacks are null.</summary>
public sealed record TableColumn
{
    /// <summary>The name of the column in the response.</summary>
    public required string Name { get; init; }

    /// <summary>The type of the column.</summary>
    public ColumnType? Type { get; init; }

    /// <summary>The ID of the dataset of the column.</summary>
    public DatasetId? DatasetId { get; init; }

    /// <summary>The length of the shortest value.</summary>
    public long? MinLength { get; init; }

    /// <summary>The length of the longest value.</summary>
    public long? MaxLength { get; init; }

    internal static TableColumn ReadMetadata(ref Utf8JsonReader reader)
    {
        string? type = null;
        DatasetId? datasetId = null;
        long? minLength = null, maxLength = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "type": type = WireReader.ReadText(ref reader, name); break;
                case "dataSourceId": datasetId = WireReader.ReadId<DatasetId>(ref reader, name); break;
                case "minLength": minLength = WireReader.ReadNumber(ref reader, name); break;
                case "maxLength": maxLength = WireReader.ReadNumber(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new()
        {
            Name = "",
            Type = type is null ? default(ColumnType?) : new ColumnType(type),
            DatasetId = datasetId,
            MinLength = minLength,
            MaxLength = maxLength,
        };
    }
}
