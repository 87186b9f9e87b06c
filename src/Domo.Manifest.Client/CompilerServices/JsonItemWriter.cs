using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Writes one JSON value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The value.</param>
public delegate void JsonItemWriter<in T>(Utf8JsonWriter writer, T value);
