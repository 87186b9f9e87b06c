using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>A type that reads itself from a JSON object. Generated types implement it, so no reflection is needed.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>The names of the properties in JSON; empty if the type does not declare them.</summary>
    static virtual IReadOnlyList<string> PropertyNames => [];

    /// <summary>Reads the object.</summary>
    /// <param name="reader">
    /// The reader, on the <see cref="JsonTokenType.StartObject"/> token; left on the matching <see cref="JsonTokenType.EndObject"/>.
    /// </param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">A property has a value of an unexpected type; the message names it.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Creates the reader of the objects in one response. It can keep state from one object to the next.</summary>
    /// <returns><see cref="ReadJson"/>, which has no state, unless the type overrides it.</returns>
    static virtual JsonItemReader<TSelf> NewReader() => TSelf.ReadJson;
}
