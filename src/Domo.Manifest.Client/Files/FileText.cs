using System.Globalization;

namespace Domo.Manifest.Client.Files;

/// <summary>Describes files in one line.</summary>
internal static class FileText
{
    /// <summary>Joins the known details of a file.</summary>
    public static string Of(string name, string? contentType, long? size) => string.Join(
        ", ",
        new[] { name, contentType, size is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes") : null }
            .OfType<string>());
}
