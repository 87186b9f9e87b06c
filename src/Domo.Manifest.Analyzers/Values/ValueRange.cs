using System.Globalization;

namespace Domo.Manifest.Analyzers.Values;

/// <summary>The numbers that a parameter or property takes.</summary>
internal sealed class ValueRange(IConvertible minimum, IConvertible maximum)
{
    private readonly double _minimum = minimum.ToDouble(CultureInfo.InvariantCulture);
    private readonly double _maximum = maximum.ToDouble(CultureInfo.InvariantCulture);

    /// <summary>Whether it takes a number.</summary>
    public bool Contains(double value) => value >= _minimum && value <= _maximum;

    /// <summary>The number of the range that is nearest to one outside of it, as source text; a number without a fraction.</summary>
    public string Nearest(double value) =>
        Math.Min(Math.Max(value, _minimum), _maximum).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>The range in words; one that ends with its type has no end worth telling.</summary>
    public override string ToString() => _maximum >= int.MaxValue
        ? string.Format(CultureInfo.InvariantCulture, "{0} or more", _minimum)
        : string.Format(CultureInfo.InvariantCulture, "{0:N0} to {1:N0}", _minimum, _maximum);
}
