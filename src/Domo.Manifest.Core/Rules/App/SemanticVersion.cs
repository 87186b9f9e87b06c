namespace Domo.Manifest.Rules.App;

/// <summary>Checks semantic versions like node-semver's <c>valid</c>, which the official CLI uses.</summary>
internal static class SemanticVersion
{
    private const long LargestNumber = 9_007_199_254_740_991;

    /// <summary>
    /// Returns whether the CLI accepts a version: three numbers, with an optional leading <c>v</c>, prerelease, build metadata and
    /// surrounding whitespace.
    /// </summary>
    public static bool IsValid(string text)
    {
        string version = text.Trim();
        int start = version.StartsWith("v", StringComparison.Ordinal) ? 1 : 0;
        int plus = version.IndexOf('+');
        string core = plus < 0 ? version.Substring(start) : version.Substring(start, plus - start);
        int minus = core.IndexOf('-');
        string[] numbers = (minus < 0 ? core : core.Substring(0, minus)).Split('.');
        return numbers.Length == 3
            && Array.TrueForAll(numbers, IsNumber)
            && (minus < 0
                || Array.TrueForAll(
                    core.Substring(minus + 1).Split('.'),
                    part => IsIdentifier(part) && (!AsciiText.IsDigits(part) || IsNumber(part))))
            && (plus < 0 || Array.TrueForAll(version.Substring(plus + 1).Split('.'), IsIdentifier));
    }

    /// <summary>Adds missing numbers and removes leading zeros; returns null for other strings.</summary>
    public static string? Complete(string text)
    {
        string[] numbers = text.Trim().TrimStart('v', '=', ' ').Split('.');
        if (numbers.Length > 3 || !Array.TrueForAll(numbers, AsciiText.IsDigits))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (string number in numbers)
        {
            string trimmed = number.TrimStart('0');
            parts.Add(trimmed.Length == 0 ? "0" : trimmed);
        }

        while (parts.Count < 3)
        {
            parts.Add("0");
        }

        string version = string.Join(".", parts);
        return IsValid(version) ? version : null;
    }

    private static bool IsNumber(string text) =>
        AsciiText.IsDigits(text)
        && (text.Length == 1 || text[0] != '0')
        && long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long number)
        && number <= LargestNumber;

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && Array.TrueForAll(text.ToCharArray(), c => c == '-' || AsciiText.IsLetterOrDigit(c));
}
