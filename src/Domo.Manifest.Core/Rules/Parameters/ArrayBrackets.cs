using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Fixes for a single value where an array is expected.</summary>
internal static class ArrayBrackets
{
    /// <summary>Wraps an object with a name, which is certainly an item, in an array; null for other values, and in broken JSON.</summary>
    public static Fix? AroundItem(LintContext context, JsonValue value, Spelling name, bool isSafe) =>
        value is JsonObject item && item.Key(name) is not null && context.Document.Json.IsValid ? Around(value, isSafe) : null;

    /// <summary>Wraps a value in an array.</summary>
    public static Fix Around(JsonValue value, bool isSafe) => JsonEdits.Wrap(value, "[", "]", "Put the value in an array", isSafe);
}
