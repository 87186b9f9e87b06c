using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">What it reads to.</typeparam>
/// <param name="reader">Is on the first token of the value, and is left on the last.</param>
/// <returns>The value.</returns>
/// <exception cref="JsonException">The JSON is not what is expected.</exception>
public delegate T JsonItemReader<out T>(ref Utf8JsonReader reader);
