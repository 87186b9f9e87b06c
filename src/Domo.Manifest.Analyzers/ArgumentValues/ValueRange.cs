using System.Globalization;

namespace Domo.Manifest.Analyzers.ArgumentValues;

/// <summary>The range of values that a parameter or property accepts.</summary>
internal sealed class ValueRange(IConvertible minimum, IConvertible maximum)
{
    private readonly double _minimum = minimum.ToDouble(CultureInfo.InvariantCulture);
    private readonly double _maximum = maximum.ToDouble(CultureInfo.InvariantCulture);

    /// <summary>Returns whether the range contains a number.</summary>
    public bool Contains(double value) => value >= _minimum && value <= _maximum;

    /// <summary>Returns the number in the range closest to one outside it, as an integer in source form.</summary>
    public string Nearest(double value) =>
        Math.Min(Math.Max(value, _minimum), _maximum).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>Returns the range in words. The upper end is omitted if it is the maximum of the type.</summary>
    public override string ToString() => _maximum >= int.MaxValue
        ? string.Format(CultureInfo.InvariantCulture, "{0} or more", _minimum)
        : string.Format(CultureInfo.InvariantCulture, "{0:N0} to {1:N0}", _minimum, _maximum);
}
