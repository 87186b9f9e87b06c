using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>A type that is created from the properties of a JSON object. Generated types implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[SuppressMessage("Design", "CA1033", Justification = "The implementations are for generated types, which have no other.")]
public interface IJsonObject<TSelf> : IJsonReadable<TSelf>
    where TSelf : IJsonObject<TSelf>
{
    /// <summary>The names of the properties.</summary>
    static abstract PropertyNames Properties { get; }

    /// <summary>Creates the object.</summary>
    /// <param name="json">The values of the properties, by the indexes of their names.</param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">A value has an unexpected type; the message names it.</exception>
    static abstract TSelf FromJson(ref JsonProperties json);

    /// <inheritdoc/>
    static IReadOnlyList<string> IJsonReadable<TSelf>.PropertyNames => TSelf.Properties.Names;

    /// <inheritdoc/>
    static TSelf IJsonReadable<TSelf>.ReadJson(ref Utf8JsonReader reader)
    {
        var json = JsonProperties.Read(ref reader, TSelf.Properties, KeepsUnknown);
        var result = TSelf.FromJson(ref json);
        json.Release();
        return result;
    }

    /// <inheritdoc/>
    static JsonItemReader<TSelf> IJsonReadable<TSelf>.NewReader()
    {
        var names = TSelf.Properties;
        var keepsUnknown = KeepsUnknown;
        var values = new JsonPropertyValue[names.Count];
        return (ref Utf8JsonReader reader) =>
        {
            var json = JsonProperties.Read(ref reader, names, values, keepsUnknown);
            return TSelf.FromJson(ref json);
        };
    }

    /// <summary>
    /// Whether properties without a name here, and values of another type, are kept: AppDB stores any JSON, and a single document must not
    /// make the whole collection unreadable, nor lose data in an update.
    /// </summary>
    private static bool KeepsUnknown => typeof(DomoContent).IsAssignableFrom(typeof(TSelf));
}
