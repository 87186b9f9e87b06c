using System.Globalization;

namespace Domo.Manifest.Tool.Diff;

/// <summary>The version of an app, as far as raising it goes.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second.</param>
/// <param name="Patch">The third.</param>
/// <param name="IsRelease">Whether nothing like <c>-beta.1</c> is behind them.</param>
internal sealed record AppVersion(long Major, long Minor, long Patch, bool IsRelease) : IComparable<AppVersion>
{
    /// <summary>Reads a version; null when it is none that <c>domo publish</c> takes.</summary>
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
    /// The least version that says of changes of an impact what they are. Below 1.0.0 the second number says it of breaking ones.
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
