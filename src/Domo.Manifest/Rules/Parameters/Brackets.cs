using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Fixes a single value where an array of such values is expected.</summary>
internal static class Brackets
{
    /// <summary>Puts brackets around an object that has a name and so is an item; null for any other value, and in broken JSON.</summary>
    public static Fix? AroundItem(LintContext context, JsonValue value, Spelling name, bool isSafe) =>
        value is JsonObject item && item.Key(name) is not null && context.Document.Json.IsValid ? Around(value, isSafe) : null;

    /// <summary>Puts brackets around any value.</summary>
    public static Fix Around(JsonValue value, bool isSafe) => JsonEdits.Wrap(value, "[", "]", "Put the value in an array", isSafe);
}
