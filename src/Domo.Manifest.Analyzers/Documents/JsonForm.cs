namespace Domo.Manifest.Analyzers.Documents;

/// <summary>The form of a type's values in JSON.</summary>
internal enum JsonForm
{
    /// <summary>Any or unknown.</summary>
    Unknown,

    /// <summary>Any string.</summary>
    Text,

    /// <summary>A string that is not a date, such as a UUID.</summary>
    OtherText,

    /// <summary>A date.</summary>
    Day,

    /// <summary>A timestamp.</summary>
    Moment,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An integer of less than 64 bits.</summary>
    SmallInteger,

    /// <summary>A signed 64-bit integer.</summary>
    Integer,

    /// <summary>An unsigned 64-bit integer.</summary>
    LargeInteger,

    /// <summary>A 32-bit floating-point number.</summary>
    Single,

    /// <summary>A 64-bit floating-point number.</summary>
    Double,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
