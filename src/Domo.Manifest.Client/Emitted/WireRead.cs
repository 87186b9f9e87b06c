using System.Text.Json;

namespace Domo.Manifest.Client.Emitted;

/// <summary>Reads one JSON value: a method of <see cref="WireReader"/>.</summary>
/// <typeparam name="T">What it reads to.</typeparam>
/// <param name="reader">Is on the first token of the value, and is left on the last.</param>
/// <param name="name">The name of the value, for messages.</param>
/// <returns>The value.</returns>
/// <exception cref="JsonException">The value is of another type than expected; the message names it.</exception>
public delegate T WireRead<out T>(ref Utf8JsonReader reader, string name);
