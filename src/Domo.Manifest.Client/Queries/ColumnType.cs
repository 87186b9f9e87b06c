using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client;

/// <summary>The type of a column of a dataset or of a collection's schema. Undocumented types are kept as Domo sent them.</summary>
/// <remarks>A collection with a column of an undocumented type never syncs, and Domo reports no error.</remarks>
public readonly record struct ColumnType
{
    private readonly string? _value;

    /// <summary>Creates a type from Domo's name.</summary>
    /// <param name="value">The name, such as <c>STRING</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public ColumnType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Strings: <c>STRING</c>.</summary>
    public static ColumnType String => new("STRING");

    /// <summary>Integers: <c>LONG</c>.</summary>
    public static ColumnType Long => new("LONG");

    /// <summary>Decimal numbers: <c>DECIMAL</c>.</summary>
    public static ColumnType Decimal => new("DECIMAL");

    /// <summary>Floating-point numbers: <c>DOUBLE</c>.</summary>
    public static ColumnType Double => new("DOUBLE");

    /// <summary>Dates, as <c>YYYY-MM-DD</c>: <c>DATE</c>.</summary>
    public static ColumnType Date => new("DATE");

    /// <summary>Dates with a time, as <c>YYYY-MM-DDTHH:MM:SSZ</c>: <c>DATETIME</c>.</summary>
    public static ColumnType DateTime => new("DATETIME");

    /// <summary>Domo's name of the type; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Converts Domo's name to a type.</summary>
    /// <param name="value">The name, such as <c>STRING</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator ColumnType(string value) => new(value);

    /// <summary>Returns Domo's name of the type.</summary>
    /// <returns>The name; empty for the default value.</returns>
    public override string ToString() => Value;
}
