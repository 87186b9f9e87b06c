using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>A type that reads itself from a JSON object. Emitted types implement it, so that no reflection is needed.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads the object.</summary>
    /// <param name="reader">
    /// Is on the <see cref="JsonTokenType.StartObject"/> token, and is left on the matching <see cref="JsonTokenType.EndObject"/>.
    /// </param>
    /// <returns>The object read.</returns>
    /// <exception cref="JsonException">A property has a value of another type than expected; the message names it.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Makes the reader of the objects of one answer. It may remember what they have in common.</summary>
    /// <returns><see cref="ReadJson"/>, which remembers nothing, unless the type has another.</returns>
    static virtual JsonItemReader<TSelf> NewReader() => TSelf.ReadJson;
}
