using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>A value in a query.</summary>
/// <param name="Field">The dotted path of the compared field, as written; null if there is none.</param>
/// <param name="Operator">The operator; null if the field must equal the value.</param>
/// <param name="Value">The value.</param>
internal readonly record struct QueryValue(string? Field, string? Operator, JsonValue Value);
