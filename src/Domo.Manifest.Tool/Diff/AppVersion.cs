using System.Globalization;
using Domo.Manifest.Rules.App;

namespace Domo.Manifest.Tool.Diff;

/// <summary>The version of an app, for comparing and raising it.</summary>
/// <param name="Major">The major version.</param>
/// <param name="Minor">The minor version.</param>
/// <param name="Patch">The patch version.</param>
/// <param name="Prerelease">The prerelease suffix, such as <c>beta.1</c>; empty for a release.</param>
internal sealed record AppVersion(long Major, long Minor, long Patch, string Prerelease) : IComparable<AppVersion>
{
    /// <summary>Gets whether the version has no prerelease suffix.</summary>
    public bool IsRelease => Prerelease.Length == 0;

    /// <summary>Parses a version; returns null if <c>domo publish</c> does not accept it.</summary>
    public static AppVersion? Parse(string? text)
    {
        if (text is null || !SemanticVersion.IsValid(text))
        {
            return null;
        }

        string[] parts = text.Trim().TrimStart('v').Split('+')[0].Split('-', 2);
        long[] numbers = [.. parts[0].Split('.').Select(number => long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2], parts.Length == 1 ? "" : parts[1]);
    }

    /// <inheritdoc/>
    public int CompareTo(AppVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = (Major, Minor, Patch, IsRelease).CompareTo((other.Major, other.Minor, other.Patch, other.IsRelease));
        return order != 0 ? order : ComparePrereleases(Prerelease.Split('.'), other.Prerelease.Split('.'));
    }

    /// <summary>
    /// Returns the lowest version that is sufficient for changes of an impact. Below 1.0.0, breaking changes raise the minor version. For a
    /// prerelease of a sufficient version, that is the release.
    /// </summary>
    public AppVersion RaisedFor(ChangeImpact impact)
    {
        bool raisesMinor = impact == (Major > 0 ? ChangeImpact.Addition : ChangeImpact.Breaking);
        return impact == ChangeImpact.Breaking && Major > 0 ? new(IsPreview(Minor == 0 && Patch == 0) ? Major : Major + 1, 0, 0, "")
            : raisesMinor ? new(Major, IsPreview(Patch == 0) ? Minor : Minor + 1, 0, "")
            : new(Major, Minor, IsPreview(true) ? Patch : Patch + 1, "");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private bool IsPreview(bool isRaised) => isRaised && !IsRelease;

    /// <summary>Compares as semantic versions do: numbers by value and before other identifiers, and the shorter of two first.</summary>
    private static int ComparePrereleases(string[] left, string[] right)
    {
        foreach (var (a, b) in left.Zip(right))
        {
            bool isNumber = a.All(char.IsAsciiDigit);
            int order = isNumber != b.All(char.IsAsciiDigit) ? (isNumber ? -1 : 1)
                : isNumber && a.Length != b.Length ? a.Length.CompareTo(b.Length)
                : string.CompareOrdinal(a, b);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
