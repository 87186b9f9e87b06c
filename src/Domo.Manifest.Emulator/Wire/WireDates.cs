using System.Globalization;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Domo's timestamp formats.</summary>
internal static class WireDates
{
    private static readonly string[] Readable = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Formats a timestamp for AppDB: <c>2019-03-04T16:59:25.184+0000</c>.</summary>
    public static string ToAppDb(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    /// <summary>Formats a timestamp for workflows: <c>2023-11-15T15:28:57.479Z</c>.</summary>
    public static string ToWorkflow(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Formats a timestamp in the format that collections sync: <c>2023-11-15T15:28:57Z</c>.</summary>
    public static string ToWholeSecond(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Parses either format.</summary>
    public static bool TryParse(string? text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, Readable, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
}
