namespace Domo.Manifest.Client;

/// <summary>Parses a number or a date, in UTF-8 and without quotes.</summary>
internal delegate bool WireParser<T>(ReadOnlySpan<byte> text, out T value);
