using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>
/// Removes entries that equal an earlier one. If two entries share an alias but differ, only the author knows which one is right.
/// </summary>
internal sealed class DuplicateRemoval(LintContext context, IReadOnlyList<JsonArray> lists)
{
    /// <summary>Cache of the earlier entries as JSON.</summary>
    private readonly Dictionary<JsonValue, string> _originals = [];

    /// <summary>Creates the fix for two entries with the same alias, or returns null if they differ.</summary>
    public Fix? Remove(AliasClash clash)
    {
        var list = ListAround(clash.Node);
        var copy = JsonEdits.ItemAround(list, clash.Node);
        var original = JsonEdits.ItemAround(ListAround(clash.EarlierNode), clash.EarlierNode);
        if (!_originals.TryGetValue(original, out string? text))
        {
            _originals.Add(original, text = CompactJson.Write(original));
        }

        return string.Equals(text, CompactJson.Write(copy), StringComparison.Ordinal)
            ? JsonEdits.RemoveItem(context.Text, list, copy, $"Remove the duplicate '{clash.Alias}'")
            : null;
    }

    private JsonArray ListAround(JsonValue node)
    {
        foreach (var list in lists)
        {
            if (list.Span.Start <= node.Span.Start && node.Span.End <= list.Span.End)
            {
                return list;
            }
        }

        throw new ArgumentException("It is in none of the lists.", nameof(node));
    }
}
