using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Ai;

/// <summary>
/// The type of a column as described to the model. Domo documents the types below without a complete list; any other name can be used
/// too, such as the <c>LONG</c> or <c>DATETIME</c> of a dataset.
/// </summary>
public readonly record struct AiColumnType
{
    private const string StringType = "string";

    // Null for a string, so that the default value equals String.
    private readonly string? _value;

    /// <summary>Creates a type.</summary>
    /// <param name="value">The name of the type.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public AiColumnType(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value == StringType ? null : value;
    }

    /// <summary><c>string</c>.</summary>
    public static AiColumnType String => default;

    /// <summary><c>number</c>.</summary>
    public static AiColumnType Number => new("number");

    /// <summary><c>date</c>.</summary>
    public static AiColumnType Date => new("date");

    /// <summary>The name of the type; <c>string</c> for the default value.</summary>
    public string Value => _value ?? StringType;

    /// <summary>Converts a name to a type.</summary>
    /// <param name="value">The name of the type.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator AiColumnType(string value) => new(value);

    /// <summary>Returns the name of the type.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
