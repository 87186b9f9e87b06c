using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Files;

/// <summary>Whether a permission is for a user or a group. Undocumented values are kept as Domo sent them.</summary>
public readonly record struct FileEntityType
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name.</param>
    public FileEntityType(string? value) => _value = value is "" ? null : value;

    /// <summary><c>USER</c>.</summary>
    public static FileEntityType User => new("USER");

    /// <summary><c>GROUP</c>.</summary>
    public static FileEntityType Group => new("GROUP");

    /// <summary>Domo's name; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Converts Domo's name to a value.</summary>
    /// <param name="value">The name.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator FileEntityType(string? value) => new(value);

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name; empty for the default value.</returns>
    public override string ToString() => Value;
}
