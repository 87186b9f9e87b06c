using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Reads one JSON value: a method of <see cref="WireReader"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader, on the first token of the value; left on its last token.</param>
/// <param name="name">The name of the value, for messages.</param>
/// <returns>The value.</returns>
/// <exception cref="JsonException">The value has an unexpected type; the message names it.</exception>
public delegate T WireRead<out T>(ref Utf8JsonReader reader, string name);
