using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Files;

/// <summary>The access of a user or a group to a file. Undocumented values are kept as Domo sent them.</summary>
public readonly record struct DomoFileAccess
{
    private readonly string? _value;

    /// <summary>Creates a value from Domo's name.</summary>
    /// <param name="value">The name. Null and an empty string are <see cref="None"/>.</param>
    public DomoFileAccess(string? value) => _value = value is "" or "NONE" ? null : value;

    /// <summary><c>NONE</c>: nothing.</summary>
    public static DomoFileAccess None => default;

    /// <summary><c>READ_WRITE_DELETE_SHARE_ADMIN</c>: everything.</summary>
    public static DomoFileAccess All => new("READ_WRITE_DELETE_SHARE_ADMIN");

    /// <summary>Domo's name.</summary>
    public string Value => _value ?? "NONE";

    /// <summary>Converts Domo's name to a value.</summary>
    /// <param name="value">The name.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator DomoFileAccess(string? value) => new(value);

    /// <summary>Returns Domo's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Value;
}
