namespace Domo.Manifest.Client.FileSets;

/// <summary>The type of a file in a FileSet. Undocumented types are kept as Domo sent them.</summary>
public readonly record struct DomoFileSetFileType
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name. Null and an empty string are <see cref="Unknown"/>.</param>
    public DomoFileSetFileType(string? value) => _value = value is "" or "UNKNOWN" ? null : value;

    /// <summary><c>UNKNOWN</c>.</summary>
    public static DomoFileSetFileType Unknown => default;

    /// <summary><c>TEXT</c>.</summary>
    public static DomoFileSetFileType Text => new("TEXT");

    /// <summary><c>FILE</c>.</summary>
    public static DomoFileSetFileType File => new("FILE");

    /// <summary><c>IMAGE</c>.</summary>
    public static DomoFileSetFileType Image => new("IMAGE");

    /// <summary><c>DATASET</c>.</summary>
    public static DomoFileSetFileType Dataset => new("DATASET");

    /// <summary>Domo's name.</summary>
    public string Value => _value ?? "UNKNOWN";

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
