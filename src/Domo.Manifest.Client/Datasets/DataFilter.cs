using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>
/// A condition on the rows of a dataset, made by the operators of a <see cref="DataField{T}"/>. Conditions are joined with
/// <c>&amp;</c>; the Data API knows no OR, so there is no <c>|</c>: ask twice, or use SQL.
/// </summary>
public sealed class DataFilter
{
    private readonly string _text;

    internal DataFilter(string field, string condition)
        : this(DataQueryText.Name(field) + " " + condition)
    {
    }

    private DataFilter(string text) => _text = text;

    /// <summary>Both conditions.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition that holds when both do.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Where, called once more, is the named form.")]
    public static DataFilter operator &(DataFilter left, DataFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DataFilter(left._text + ", " + right._text);
    }

    /// <summary>The condition as the parameter <c>filter</c> has it, before it is escaped for the address.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;
}
