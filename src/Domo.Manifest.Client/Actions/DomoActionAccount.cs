namespace Domo.Manifest.Client;

/// <summary>The account with which a Domo Action does its work.</summary>
public sealed class DomoActionAccount
{
    private DomoActionAccount(string parameter, string value)
    {
        Parameter = parameter;
        Value = value;
    }

    internal string Parameter { get; }

    internal string Value { get; }

    /// <summary>The account that the app's user chose for an alias of the manifest's account mapping.</summary>
    /// <param name="alias">The alias: a constant of the emitted class <c>Accounts</c>.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is null or empty.</exception>
    public static DomoActionAccount OfAlias(string alias)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        return new("accountAlias", alias);
    }

    /// <summary>An account by its id.</summary>
    /// <param name="accountId">The id.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException"><paramref name="accountId"/> is the default of its type, which is no id.</exception>
    public static DomoActionAccount OfId(AccountId accountId)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountId.Value, nameof(accountId));
        return new("account", accountId.Value);
    }

    /// <summary>What is sent.</summary>
    /// <returns><c>accountAlias=…</c> or <c>account=…</c>.</returns>
    public override string ToString() => $"{Parameter}={Value}";
}
