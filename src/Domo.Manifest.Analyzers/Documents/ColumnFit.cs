namespace Domo.Manifest.Analyzers.Documents;

/// <summary>How the values of a type fit into a column.</summary>
internal enum ColumnFit
{
    /// <summary>They do, or nobody knows.</summary>
    Fits,

    /// <summary>They are another kind of JSON.</summary>
    WrongKind,

    /// <summary>They are a date in another form.</summary>
    WrongDate,

    /// <summary>Some have no place in the column.</summary>
    HoldsMore,

    /// <summary>Some values of the column have no place in the type.</summary>
    HoldsLess,
}
