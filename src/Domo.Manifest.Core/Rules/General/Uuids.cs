namespace Domo.Manifest.Rules.General;

/// <summary>The IDs that Domo assigns: UUIDs of 36 characters.</summary>
internal static class Uuids
{
    /// <summary>The prefixes of sequential IDs, and of the standard's example.</summary>
    public static readonly string[] CountedPrefixes = ["12345678-1234-", "123e4567-e89b-12d3-"];

    private const int Length = 36;

    /// <summary>Returns whether a string is a UUID: 32 hexadecimal digits of either case, in groups of 8, 4, 4, 4 and 12.</summary>
    public static bool IsUuid(string text) => text.Length == Length && IsUuidAt(text, 0);

    /// <summary>Returns whether a UUID begins at an index; the string must be long enough.</summary>
    public static bool IsUuidAt(string text, int start)
    {
        for (int i = 0; i < Length; i++)
        {
            char c = text[start + i];
            bool isFit = i is 8 or 13 or 18 or 23 ? c == '-' : AsciiText.IsHexDigit(c);
            if (!isFit)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether a string is a UUID that Domo never assigned: only equal digits, zeros before the last digit, or digits that
    /// count up from 1, as in examples and generated files.
    /// </summary>
    public static bool IsMadeUp(string text)
    {
        if (!IsUuid(text))
        {
            return false;
        }

        if (Array.Exists(CountedPrefixes, prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        for (int i = 1; i < Length; i++)
        {
            bool isOther = text[i] != '-' && text[i] != text[0];
            if (isOther && !(i == Length - 1 && text[0] == '0'))
            {
                return false;
            }
        }

        return true;
    }
}
