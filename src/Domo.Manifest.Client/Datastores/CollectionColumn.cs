using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Datastores;

/// <summary>A column of a collection's schema: a property of the documents that syncs to a dataset.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">The type of the column.</param>
public sealed record CollectionColumn(string Name, ColumnType Type) : IJsonReadable<CollectionColumn>
{
    /// <summary>Whether the column is visible; missing in newer responses.</summary>
    public bool? Visible { get; init; }

    /// <inheritdoc/>
    static CollectionColumn IJsonReadable<CollectionColumn>.ReadJson(ref Utf8JsonReader reader)
    {
        string? columnName = null, type = null;
        bool? visible = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "name": columnName = WireReader.ReadText(ref reader, name); break;
                case "type": type = WireReader.ReadText(ref reader, name); break;
                case "visible": visible = WireReader.ReadBoolean(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(columnName, "name"), WireReader.Required(type, "type")) { Visible = visible };
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, Name);
        writer.WriteString("type"u8, Type.Value);
        if (Visible is { } visible)
        {
            writer.WriteBoolean("visible"u8, visible);
        }

        writer.WriteEndObject();
    }
}
