using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The location of a FileSet's files outside of Domo.</summary>
/// <param name="Connector">The key of the connector, such as <c>S3</c>.</param>
/// <param name="RelativePath">The path in the external system, such as <c>bucket/path</c>; null for all files.</param>
public sealed record ConnectorContext(string Connector, string? RelativePath = null)
    : IJsonReadable<ConnectorContext>, IJsonWritable
{
    /// <inheritdoc/>
    static ConnectorContext IJsonReadable<ConnectorContext>.ReadJson(ref Utf8JsonReader reader)
    {
        string? connector = null, relativePath = null;
        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "connector": connector = WireReader.ReadText(ref reader, name); break;
                case "relativePath": relativePath = WireReader.ReadText(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(connector, "connector"), relativePath);
    }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("connector", Connector);
        writer.WriteText("relativePath", RelativePath);
        writer.WriteEndObject();
    }
}
