namespace Domo.Manifest.Declarations;

/// <summary>The type of a collection's column, or of a dataset's field. See <see cref="ColumnTypes"/> for the names.</summary>
public enum ColumnType
{
    /// <summary>No type, or an unknown one.</summary>
    Unknown,

    /// <summary>A string.</summary>
    String,

    /// <summary>A 64-bit integer.</summary>
    Long,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A date, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A date and time, <c>YYYY-MM-DDTHH:MM:SSZ</c>.</summary>
    DateTime,

    /// <summary>true or false. Only in <c>domo.types.json</c>: Domo does not sync such columns.</summary>
    Boolean,

    /// <summary>A JSON object. Only in <c>domo.types.json</c>: Domo syncs objects as strings.</summary>
    Object,
}
