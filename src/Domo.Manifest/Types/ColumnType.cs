namespace Domo.Manifest;

/// <summary>The type of a collection's column, or of a dataset's field. <see cref="ColumnTypes"/> has the names.</summary>
public enum ColumnType
{
    /// <summary>No type, or one that Domo does not know.</summary>
    Unknown,

    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A moment, <c>YYYY-MM-DDTHH:MM:SSZ</c>.</summary>
    DateTime,

    /// <summary>true or false. Only <c>domo.types.json</c> has it: Domo syncs no such column.</summary>
    Boolean,

    /// <summary>A JSON object. Only <c>domo.types.json</c> has it: Domo syncs objects as text.</summary>
    Object,
}
