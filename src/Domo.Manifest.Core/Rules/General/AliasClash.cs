using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.General;

/// <summary>An alias that clashes with an earlier one.</summary>
/// <param name="Alias">The later alias.</param>
/// <param name="Node">The node of the later alias.</param>
/// <param name="Earlier">The earlier alias, which is equal or differs only in case.</param>
/// <param name="EarlierNode">The node of the earlier alias.</param>
internal sealed record AliasClash(string Alias, JsonValue Node, string Earlier, JsonValue EarlierNode)
{
    /// <summary>Gets whether the two are equal; otherwise they differ only in case.</summary>
    public bool IsSame => string.Equals(Alias, Earlier, StringComparison.Ordinal);
}
