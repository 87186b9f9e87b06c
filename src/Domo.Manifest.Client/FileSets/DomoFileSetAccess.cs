namespace Domo.Manifest.Client.FileSets;

/// <summary>The access of a user to a FileSet. Undocumented values are kept as Domo sent them.</summary>
public readonly record struct DomoFileSetAccess
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name. Null and an empty string are <see cref="None"/>.</param>
    public DomoFileSetAccess(string? value) => _value = value is "" or "NONE" ? null : value;

    /// <summary><c>NONE</c>: nothing.</summary>
    public static DomoFileSetAccess None => default;

    /// <summary><c>READ</c>: read its files.</summary>
    public static DomoFileSetAccess Read => new("READ");

    /// <summary><c>EDIT</c>: read and change its files.</summary>
    public static DomoFileSetAccess Edit => new("EDIT");

    /// <summary><c>OWNER</c>: everything.</summary>
    public static DomoFileSetAccess Owner => new("OWNER");

    /// <summary>Domo's name.</summary>
    public string Value => _value ?? "NONE";

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
