namespace Domo.Manifest.Client;

/// <summary>The type of a stored value, for <see cref="DocumentField{T}.HasType"/>.</summary>
public enum DocumentValueType
{
    /// <summary>Any number.</summary>
    Number,

    /// <summary>A string, which includes dates written by apps.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A date written by AppDB: a system field or the result of <c>SetCurrentDate</c>.</summary>
    Date,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A 32-bit integer.</summary>
    Int32,

    /// <summary>A 64-bit integer.</summary>
    Int64,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A 128-bit decimal number.</summary>
    Decimal,
}
