namespace Domo.Manifest.Client;

/// <summary>How a filter compares a field of a file or a FileSet.</summary>
public enum FileSetOperator
{
    /// <summary>The field is the value.</summary>
    Equal,

    /// <summary>The field is greater than the value.</summary>
    GreaterThan,

    /// <summary>The field is greater than the value, or the same.</summary>
    GreaterThanOrEqual,

    /// <summary>The field is less than the value.</summary>
    LessThan,

    /// <summary>The field is less than the value, or the same.</summary>
    LessThanOrEqual,

    /// <summary>The field is one of the values.</summary>
    In,

    /// <summary>The field has no value.</summary>
    IsNull,

    /// <summary>The field holds the value.</summary>
    Like,
}
