namespace Domo.Manifest.Analyzers.Documents;

/// <summary>What a value of a type is in JSON.</summary>
internal enum JsonForm
{
    /// <summary>Anything, or nobody knows.</summary>
    Unknown,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>A text that is no date, such as a UUID.</summary>
    OtherText,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A moment.</summary>
    Moment,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number of less than 64 bits.</summary>
    SmallInteger,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits without a sign.</summary>
    LargeInteger,

    /// <summary>A floating-point number of 32 bits.</summary>
    Single,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
