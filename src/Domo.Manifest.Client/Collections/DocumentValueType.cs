namespace Domo.Manifest.Client;

/// <summary>The types in which AppDB stores values.</summary>
public enum DocumentValueType
{
    /// <summary>Any number.</summary>
    Number,

    /// <summary>A text; also a date that the app wrote.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A moment that AppDB itself wrote: a system field, or the work of <c>CurrentDate</c>.</summary>
    Date,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A decimal number of 128 bits.</summary>
    Decimal,
}
