using System.Globalization;

namespace Domo.Manifest.Tool.Records;

/// <summary>The fault that prevents reading the rest of a data file.</summary>
/// <param name="what">What is wrong, as the rest of a sentence about the file.</param>
/// <param name="at">The position.</param>
/// <param name="detail">The parser's message, or null.</param>
internal sealed class RecordFault(string what, Place at, string? detail = null)
    : Exception(string.Create(
        CultureInfo.InvariantCulture, $"{what} at line {at.Line}, column {at.Column}{(detail is null ? "" : ": " + detail)}"))
{
    /// <summary>What is wrong, without the position.</summary>
    public string What => detail is null ? what : $"{what}: {detail}";

    /// <summary>The position.</summary>
    public Place At => at;
}
