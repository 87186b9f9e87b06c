namespace Domo.Manifest.Analyzers.Documents;

/// <summary>How the values of a type match a column.</summary>
internal enum ColumnFit
{
    /// <summary>The values match, or the match is unknown.</summary>
    Fits,

    /// <summary>The values are a different kind of JSON.</summary>
    WrongKind,

    /// <summary>The values are dates in a different form.</summary>
    WrongDate,

    /// <summary>Some values do not fit into the column.</summary>
    HoldsMore,

    /// <summary>Some column values do not fit into the type.</summary>
    HoldsLess,
}
