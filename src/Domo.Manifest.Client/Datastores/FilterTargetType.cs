using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Datastores;

/// <summary>The type of the values of a <see cref="FilterTarget"/>. Undocumented types are kept as Domo sent them.</summary>
public readonly record struct FilterTargetType
{
    private readonly string? _value;

    /// <summary>Creates a type from Domo's name.</summary>
    /// <param name="value">The name, such as <c>USER_ID</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public FilterTargetType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>IDs of users: <c>USER_ID</c>.</summary>
    public static FilterTargetType UserId => new("USER_ID");

    /// <summary>IDs of groups: <c>GROUP_ID</c>.</summary>
    public static FilterTargetType GroupId => new("GROUP_ID");

    /// <summary>Domo's name of the type; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Converts Domo's name to a type.</summary>
    /// <param name="value">The name, such as <c>USER_ID</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator FilterTargetType(string value) => new(value);

    /// <summary>Returns Domo's name of the type.</summary>
    /// <returns>The name; empty for the default value.</returns>
    public override string ToString() => Value;
}
