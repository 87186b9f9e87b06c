using System.Globalization;

namespace Domo.Manifest.Tool.Records;

/// <summary>A data file that cannot be read any further.</summary>
/// <param name="what">What is wrong, as the rest of a sentence about the file.</param>
/// <param name="at">Where.</param>
/// <param name="detail">What the parser says of it; null where that is all.</param>
internal sealed class RecordFault(string what, Place at, string? detail = null)
    : Exception(string.Create(
        CultureInfo.InvariantCulture, $"{what} at line {at.Line}, column {at.Column}{(detail is null ? "" : ": " + detail)}"))
{
    /// <summary>What is wrong, without the place.</summary>
    public string What => detail is null ? what : $"{what}: {detail}";

    /// <summary>Where.</summary>
    public Place At => at;
}
