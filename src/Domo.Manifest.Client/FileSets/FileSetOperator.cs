namespace Domo.Manifest.Client.FileSets;

/// <summary>The comparison of a filter.</summary>
public enum FileSetOperator
{
    /// <summary>The field equals the value.</summary>
    Equals,

    /// <summary>The field is greater than the value.</summary>
    GreaterThan,

    /// <summary>The field is greater than or equal to the value.</summary>
    GreaterThanOrEqual,

    /// <summary>The field is less than the value.</summary>
    LessThan,

    /// <summary>The field is less than or equal to the value.</summary>
    LessThanOrEqual,

    /// <summary>The field is one of the values.</summary>
    In,

    /// <summary>The field is null.</summary>
    IsNull,

    /// <summary>The field contains the value.</summary>
    Like,
}
