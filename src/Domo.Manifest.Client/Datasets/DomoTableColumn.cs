using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What Domo says about a column of a <see cref="DomoTable"/>.</summary>
/// <param name="Name">The name in this answer.</param>
/// <param name="Type">STRING, LONG, DECIMAL, DOUBLE, DATE or DATETIME; null when Domo does not say.</param>
/// <param name="DataSourceId">The id of the dataset it is from, a UUID.</param>
/// <param name="MinLength">The length of the shortest value.</param>
/// <param name="MaxLength">The length of the longest value.</param>
public sealed record DomoTableColumn(string Name, string? Type, string? DataSourceId, long? MinLength, long? MaxLength)
{
    internal static DomoTableColumn ReadMetadata(ref Utf8JsonReader reader)
    {
        var column = new DomoTableColumn("", null, null, null, null);
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "type": column = column with { Type = WireReader.ReadText(ref reader, name) }; break;
                case "dataSourceId": column = column with { DataSourceId = WireReader.ReadId(ref reader, name) }; break;
                case "minLength": column = column with { MinLength = WireReader.ReadNumber(ref reader, name) }; break;
                case "maxLength": column = column with { MaxLength = WireReader.ReadNumber(ref reader, name) }; break;
                default: reader.Skip(); break;
            }
        }

        return column;
    }
}
