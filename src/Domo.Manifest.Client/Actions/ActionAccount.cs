namespace Domo.Manifest.Client;

/// <summary>The account of a Domo Action.</summary>
public sealed class ActionAccount
{
    private ActionAccount(string parameter, string value)
    {
        Parameter = parameter;
        Value = value;
    }

    internal string Parameter { get; }

    internal string Value { get; }

    /// <summary>Creates an account from an alias in the manifest's account mapping.</summary>
    /// <param name="alias">The alias: a constant of the generated class <c>Accounts</c>.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is null or empty.</exception>
    public static ActionAccount FromAlias(string alias)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        return new("accountAlias", alias);
    }

    /// <summary>Creates an account from its ID.</summary>
    /// <param name="accountId">The ID.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> is the default value.</exception>
    public static ActionAccount FromId(AccountId accountId)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountId.Value, nameof(accountId));
        return new("account", accountId.Value);
    }

    /// <summary>Returns the query parameter that is sent.</summary>
    /// <returns><c>accountAlias=…</c> or <c>account=…</c>.</returns>
    public override string ToString() => $"{Parameter}={Value}";
}
