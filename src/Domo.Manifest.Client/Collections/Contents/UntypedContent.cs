using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// The content of documents of a collection that is not in the manifest: all properties are in
/// <see cref="DomoContent.AdditionalProperties"/>.
/// </summary>
public sealed record UntypedContent : DomoContent, IJsonReadable<UntypedContent>
{
    /// <inheritdoc/>
    static UntypedContent IJsonReadable<UntypedContent>.ReadJson(ref Utf8JsonReader reader)
    {
        JsonObject? properties = null;
        while (WireReader.NextProperty(ref reader))
        {
            WireReader.KeepProperty(ref reader, ref properties);
        }

        return new UntypedContent { AdditionalProperties = properties };
    }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        // No properties are declared.
    }
}
