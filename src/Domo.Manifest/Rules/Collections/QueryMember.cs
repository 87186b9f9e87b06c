using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>A member of a query, and the object that it is in.</summary>
internal readonly record struct QueryMember(JsonObject Owner, JsonMember Member)
{
    /// <summary>Gives it another name; null where its object has one of that name.</summary>
    public Fix? Rename(string name, bool isSafe = true) => Owner.TryGetMember(name, out _) ? null : JsonEdits.Rename(Member, name, isSafe);
}
