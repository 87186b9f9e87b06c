using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>Describes a dataset to the model.</summary>
/// <param name="DataSourceName">The name of the dataset, which is the table name in generated SQL.</param>
/// <param name="Columns">The columns.</param>
public sealed record AiDataSourceSchema(string DataSourceName, params IReadOnlyList<AiColumn> Columns) : IJsonWritable
{
    /// <summary>Describes a dataset with a single column to the model.</summary>
    /// <param name="dataSourceName">The name of the dataset, which is the table name in generated SQL.</param>
    /// <param name="column">The column.</param>
    /// <remarks>Without it, the compiler reads <c>new("Date", "date")</c> as the list of columns.</remarks>
    [OverloadResolutionPriority(1)]
    public AiDataSourceSchema(string dataSourceName, AiColumn column)
        : this(dataSourceName, [column])
    {
    }

    /// <summary>What the dataset contains.</summary>
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
