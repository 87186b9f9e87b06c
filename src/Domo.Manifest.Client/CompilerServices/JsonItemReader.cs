using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader, on the first token of the value; left on its last token.</param>
/// <returns>The value.</returns>
/// <exception cref="JsonException">The JSON is not as expected.</exception>
public delegate T JsonItemReader<out T>(ref Utf8JsonReader reader);
