using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The access of a user to a FileSet. Undocumented values are kept as Domo sent them.</summary>
public readonly record struct FileSetAccess
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name. Null and an empty string are <see cref="None"/>.</param>
    public FileSetAccess(string? value) => _value = value is "" or "NONE" ? null : value;

    /// <summary><c>NONE</c>: nothing.</summary>
    public static FileSetAccess None => default;

    /// <summary><c>READ</c>: read its files.</summary>
    public static FileSetAccess Read => new("READ");

    /// <summary><c>EDIT</c>: read and change its files.</summary>
    public static FileSetAccess Edit => new("EDIT");

    /// <summary><c>OWNER</c>: everything.</summary>
    public static FileSetAccess Owner => new("OWNER");

    /// <summary>Domo's name.</summary>
    public string Value => _value ?? "NONE";

    /// <summary>Converts Domo's name to a value.</summary>
    /// <param name="value">The name.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator FileSetAccess(string? value) => new(value);

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
