using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>Writes one JSON value.</summary>
/// <typeparam name="T">What it writes.</typeparam>
/// <param name="writer">Where it is written.</param>
/// <param name="value">The value.</param>
public delegate void JsonItemWriter<in T>(Utf8JsonWriter writer, T value);
