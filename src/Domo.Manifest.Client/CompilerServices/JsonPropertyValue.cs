using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Where the value of a property is in the JSON of its object.</summary>
internal struct JsonPropertyValue
{
    /// <summary>The first byte, relative to the first name of the object; of a string, the byte after the quote.</summary>
    public int Start;

    /// <summary>The number of bytes; of a string, without the quotes.</summary>
    public int Length;

    /// <summary>The first token of the value; <see cref="JsonTokenType.None"/> if the object does not have the property.</summary>
    public JsonTokenType Type;

    /// <summary>Whether a string has escapes.</summary>
    public bool IsEscaped;
}
