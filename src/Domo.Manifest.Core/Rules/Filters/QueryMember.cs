using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>A property of a query, with the object that contains it.</summary>
internal readonly record struct QueryMember(JsonObject Owner, JsonMember Member)
{
    /// <summary>Renames the property; null if its object already has the name.</summary>
    public Fix? Rename(string name, bool isSafe = true) => Owner.TryGetMember(name, out _) ? null : JsonEdits.Rename(Member, name, isSafe);
}
