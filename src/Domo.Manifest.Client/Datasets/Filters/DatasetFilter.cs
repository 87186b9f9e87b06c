using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>
/// A condition on the rows of a dataset, created by the operators and methods of <see cref="DatasetField{T}"/>. Combine conditions with
/// <c>&amp;&amp;</c> or <c>&amp;</c>. The Data API has no OR: use <see cref="DatasetField{T}.In"/>, SQL or two queries.
/// </summary>
public sealed class DatasetFilter
{
    private readonly string _text;

    internal DatasetFilter(string field, string condition)
        : this(DatasetQueryText.Name(field) + " " + condition)
    {
    }

    private DatasetFilter(string text) => _text = text;

    /// <summary>Matches rows that meet both conditions.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    /// <returns>The combined condition.</returns>
    /// <exception cref="ArgumentNullException">A condition is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "A second call of Where is the named alternative.")]
    public static DatasetFilter operator &(DatasetFilter left, DatasetFilter right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new DatasetFilter(left._text + ", " + right._text);
    }

    /// <summary>Not supported by Domo: the Data API has no OR.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Domo's Data API has no OR. Use In(…) for several values of one field, SqlAsync, or two queries.", error: true)]
    [SuppressMessage("Usage", "CA2225", Justification = "The operator exists for its error message.")]
    public static DatasetFilter operator |(DatasetFilter left, DatasetFilter right) => throw new NotSupportedException();

    /// <summary>Supports <c>&amp;&amp;</c>, which does the same as <c>&amp;</c>.</summary>
    /// <param name="filter">A condition.</param>
    /// <returns>False.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Usage", "CA2225", Justification = "The operator exists for && only.")]
    public static bool operator true(DatasetFilter filter) => false;

    /// <inheritdoc cref="op_True"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Usage", "CA2225", Justification = "The operator exists for && only.")]
    public static bool operator false(DatasetFilter filter) => false;

    /// <summary>Returns the condition as in the parameter <c>filter</c>, not yet escaped.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => _text;
}
