using System.Globalization;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>Examines numbers that are known at compile time.</summary>
internal static class NumberConstants
{
    /// <summary>Returns whether a constant is a number with a fraction.</summary>
    public static bool HasFraction(object? constant) => constant switch
    {
        decimal exact => exact != decimal.Truncate(exact),
        double number => !double.IsInfinity(number) && number != Math.Truncate(number),
        float number => !float.IsInfinity(number) && number != Math.Truncate(number),
        _ => false,
    };

    /// <summary>Returns a number in the invariant culture.</summary>
    public static string Format(object? number) => Convert.ToString(number, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Returns whether a constant is a number without a fraction.</summary>
    public static bool IsWhole(object? constant) => constant is decimal or double or float && !HasFraction(constant);
}
