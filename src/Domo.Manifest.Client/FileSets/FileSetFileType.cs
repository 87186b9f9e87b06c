using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.FileSets;

/// <summary>The type of a file in a FileSet. Undocumented types are kept as Domo sent them.</summary>
public readonly record struct FileSetFileType
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name. Null and an empty string are <see cref="Unknown"/>.</param>
    public FileSetFileType(string? value) => _value = value is "" or "UNKNOWN" ? null : value;

    /// <summary><c>UNKNOWN</c>.</summary>
    public static FileSetFileType Unknown => default;

    /// <summary><c>TEXT</c>.</summary>
    public static FileSetFileType Text => new("TEXT");

    /// <summary><c>FILE</c>.</summary>
    public static FileSetFileType File => new("FILE");

    /// <summary><c>IMAGE</c>.</summary>
    public static FileSetFileType Image => new("IMAGE");

    /// <summary><c>DATASET</c>.</summary>
    public static FileSetFileType Dataset => new("DATASET");

    /// <summary>Domo's name.</summary>
    public string Value => _value ?? "UNKNOWN";

    /// <summary>Converts Domo's name to a value.</summary>
    /// <param name="value">The name.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator FileSetFileType(string? value) => new(value);

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
