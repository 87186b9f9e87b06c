using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Mends a value that stands where a list of such values belongs.</summary>
internal static class Brackets
{
    /// <summary>Writes brackets around an object that has a name and so is an item; null for one that is something else, and in broken text.</summary>
    public static Fix? AroundItem(LintContext context, JsonValue value, Spelling name, bool isSafe) =>
        value is JsonObject item && item.Key(name) is not null && context.Document.Json.IsValid ? Around(value, isSafe) : null;

    /// <summary>Writes brackets around any value.</summary>
    public static Fix Around(JsonValue value, bool isSafe) =>
        new("Write [ ] around it", [new(new SourceSpan(value.Span.Start, 0), "["), new(new SourceSpan(value.Span.End, 0), "]")], isSafe);
}
