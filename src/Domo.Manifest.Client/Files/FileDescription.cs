using System.Globalization;

namespace Domo.Manifest.Client.Files;

/// <summary>Describes files in one line.</summary>
internal static class FileDescription
{
    /// <summary>Joins the known details of a file.</summary>
    public static string Create(string name, string? contentType, long? size) => string.Join(
        ", ",
        new[] { name, contentType, size is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes") : null }
            .OfType<string>());
}
