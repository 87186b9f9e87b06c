using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>The id of an account, as functions of Code Engine and workflows take it.</summary>
public readonly record struct AccountId : IDomoId<AccountId>
{
    private readonly string? _value;

    /// <summary>Takes an id as text.</summary>
    /// <param name="value">The id.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public AccountId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Takes an id as the number that it is.</summary>
    /// <param name="value">The id.</param>
    public AccountId(long value) => _value = value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <summary>The id as Domo writes it.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Value;

    /// <inheritdoc/>
    static AccountId IDomoId<AccountId>.Create(string value) => new(value);
}
