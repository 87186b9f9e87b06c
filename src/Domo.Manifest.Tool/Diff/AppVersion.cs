using System.Globalization;

namespace Domo.Manifest.Tool.Diff;

/// <summary>The version of an app, for comparing and raising it.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
/// <param name="Patch">The patch version.</param>
/// <param name="IsRelease">Whether it has no prerelease suffix such as <c>-beta.1</c>.</param>
internal sealed record AppVersion(long Major, long Minor, long Patch, bool IsRelease) : IComparable<AppVersion>
{
    /// <summary>Parses a version; returns null if <c>domo publish</c> does not accept it.</summary>
    public static AppVersion? Parse(string? text)
    {
        string core = (text ?? "").Trim().TrimStart('v').Split('+')[0];
        string[] parts = core.Split('-', 2);
        return parts[0].Split('.') is [var first, var second, var third]
            && Number(first) is { } major && Number(second) is { } minor && Number(third) is { } patch
            ? new(major, minor, patch, parts.Length == 1)
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(AppVersion? other) => other is null
        ? 1
        : (Major, Minor, Patch, IsRelease).CompareTo((other.Major, other.Minor, other.Patch, other.IsRelease));

    /// <summary>
    /// Returns the lowest version that is sufficient for changes of an impact. Below 1.0.0, breaking changes raise the minor version.
    /// </summary>
    public AppVersion RaisedFor(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Breaking when Major > 0 => new(Major + 1, 0, 0, true),
        ChangeImpact.Breaking => new(0, Minor + 1, 0, true),
        ChangeImpact.Addition when Major > 0 => new(Major, Minor + 1, 0, true),
        _ => IsRelease ? new(Major, Minor, Patch + 1, true) : this with { IsRelease = true },
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
