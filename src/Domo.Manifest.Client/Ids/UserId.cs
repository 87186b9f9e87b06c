using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The ID of a user.</summary>
public readonly record struct UserId : IDomoId<UserId>
{
    private readonly string? _value;

    /// <summary>Creates an ID from a string.</summary>
    /// <param name="value">The ID.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public UserId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Creates an ID from a number.</summary>
    /// <param name="value">The ID.</param>
    public UserId(long value) => _value = value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>Converts a string to an ID.</summary>
    /// <param name="value">The ID.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator UserId(string value) => new(value);

    /// <summary>Converts a number to an ID.</summary>
    /// <param name="value">The ID.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named alternative.")]
    public static implicit operator UserId(long value) => new(value);

    /// <summary>Converts an ID to the string that Domo writes.</summary>
    /// <param name="id">The ID.</param>
    public static implicit operator string(UserId id) => id.Value;

    /// <summary>Returns the ID as Domo writes it.</summary>
    /// <returns>The ID; empty for the default value.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    static UserId IDomoId<UserId>.Create(string value) => new(value);
}
