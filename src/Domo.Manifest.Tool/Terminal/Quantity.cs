using System.Globalization;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>Formats a number of things for people.</summary>
internal static class Quantity
{
    /// <summary>Returns a number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">The noun in the singular; its plural ends with s.</param>
    public static string Format(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
