using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A column of a collection's schema: a property of the content that syncs.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Type">Its type, one of <see cref="DomoColumnTypes"/>.</param>
public sealed record DomoCollectionColumn(string Name, string Type) : IJsonReadable<DomoCollectionColumn>
{
    /// <summary>Whether the column is shown; newer answers do not say.</summary>
    public bool? IsVisible { get; init; }

    /// <inheritdoc/>
    static DomoCollectionColumn IJsonReadable<DomoCollectionColumn>.ReadJson(ref Utf8JsonReader reader)
    {
        string? columnName = null, type = null;
        bool? isVisible = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "name": columnName = WireReader.ReadText(ref reader, name); break;
                case "type": type = WireReader.ReadText(ref reader, name); break;
                case "visible": isVisible = WireReader.ReadBoolean(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(columnName, "name"), WireReader.Required(type, "type")) { IsVisible = isVisible };
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, Name);
        writer.WriteString("type"u8, Type);
        if (IsVisible is { } isVisible)
        {
            writer.WriteBoolean("visible"u8, isVisible);
        }

        writer.WriteEndObject();
    }
}
