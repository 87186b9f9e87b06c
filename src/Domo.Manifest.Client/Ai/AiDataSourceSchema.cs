using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A dataset as the model is told of it.</summary>
/// <param name="DataSourceName">The name of the dataset: the table in the SQL that the model writes.</param>
/// <param name="Columns">The columns.</param>
public sealed record AiDataSourceSchema(string DataSourceName, params IReadOnlyList<AiColumn> Columns) : IJsonWritable
{
    /// <summary>What is in the dataset.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("dataSourceName", DataSourceName);
        writer.WriteText("description", Description);
        writer.WriteObjects("columns", Columns);
        writer.WriteEndObject();
    }
}
