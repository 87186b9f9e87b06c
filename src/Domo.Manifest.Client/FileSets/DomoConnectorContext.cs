using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Where the files of a FileSet are, when they are not in Domo.</summary>
/// <param name="Connector">The key of the connector, such as <c>S3</c>.</param>
/// <param name="RelativePath">Where they are there, such as <c>bucket/path</c>; null for all.</param>
public sealed record DomoConnectorContext(string Connector, string? RelativePath = null)
    : IJsonReadable<DomoConnectorContext>, IJsonWritable
{
    /// <inheritdoc/>
    static DomoConnectorContext IJsonReadable<DomoConnectorContext>.ReadJson(ref Utf8JsonReader reader)
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
