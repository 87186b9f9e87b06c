namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>accountsMapping</c>: an account that the app's user picks and a Domo Action uses.</summary>
/// <param name="Alias">The name the app uses, sent as <c>accountAlias</c>.</param>
/// <param name="DataProviderKey">The kind of account.</param>
public sealed record AccountMapping(string Alias, string? DataProviderKey);
