namespace Domo.Manifest.Rules.Filters;

/// <summary>A mistake in a query.</summary>
/// <param name="Message">The message, from <see cref="QueryRules"/>.</param>
/// <param name="Found">The property whose name, or for <see cref="QueryRules.NeedsArray"/> whose value, is wrong.</param>
/// <param name="Meant">The correct name; null if unknown.</param>
/// <param name="IsSafe">Whether the correct name is certain.</param>
internal sealed record QueryFault(RuleMessage Message, QueryMember Found, string? Meant = null, bool IsSafe = true);
