using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Mappings;

/// <summary>The property names of one kind of object, and the names that authors confuse with them.</summary>
internal sealed class KeyNames(string[] names, string[] alsoKnown, (string Wrong, string Meant)[] habits)
{
    /// <summary>Properties of a parameter.</summary>
    public static readonly KeyNames OfParameter = new(
        ["alias", "aliasedName", "type", "isList", "nullable", "required", "children", "value"],
        ["name", "displayName", "aliasName", "list", "entitySubType", "subString", "visible", "description", "values"],
        [
            ("isArray", "isList"), ("array", "isList"), ("isNullable", "nullable"), ("isRequired", "required"), ("defaultValue", "value"),
            ("properties", "children"),
        ]);

    /// <summary>Properties of a workflow.</summary>
    public static readonly KeyNames OfWorkflow = new(
        ["alias", "parameters", "modelId", "version", "startName"],
        ["name", "displayName", "workflowId", "description", "output"],
        [("params", "parameters"), ("inputs", "parameters"), ("start", "startName")]);

    /// <summary>Properties of a function.</summary>
    public static readonly KeyNames OfPackage = new(
        ["alias", "packageId", "version", "functionName", "parameters", "output"],
        ["name", "displayName", "description"],
        [("params", "parameters"), ("inputs", "parameters"), ("outputs", "output"), ("returns", "output"), ("function", "functionName")]);

    private readonly HashSet<string> _known = new([.. names, .. alsoKnown], StringComparer.Ordinal);

    /// <summary>The documented properties.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Returns whether Domo knows a property.</summary>
    public bool IsKnown(string name) => _known.Contains(name);

    /// <summary>Returns the known name that an unknown one probably means; null for a known name, or if none is similar.</summary>
    public string? Meant(string name)
    {
        if (_known.Contains(name))
        {
            return null;
        }

        foreach (var (wrong, meant) in habits)
        {
            if (string.Equals(wrong, name, StringComparison.OrdinalIgnoreCase))
            {
                return meant;
            }
        }

        return Suggestion.Nearest(name, names);
    }

    /// <summary>
    /// Returns whether a missing property is present under a misspelled name, so that it is not also reported as missing.
    /// </summary>
    public bool HasMisspelt(JsonObject source, string name)
    {
        foreach (var member in source.Members)
        {
            if (string.Equals(Meant(member.Name), name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds a property under one of its names, otherwise under a misspelled one.</summary>
    public JsonMember? Find(JsonObject source, Spelling property)
    {
        if (source.Find(property) is { } found)
        {
            return found;
        }

        foreach (var member in source.Members)
        {
            if (string.Equals(Meant(member.Name), property.Name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Finds the misspelled properties, each with the probable name, which the object lacks.</summary>
    public IReadOnlyList<(JsonMember Member, string Meant)> FindMisspelt(JsonObject source)
    {
        List<(JsonMember, string)>? misspelt = null;
        HashSet<string>? seen = null;
        foreach (var member in source.Members)
        {
            if (Meant(member.Name) is { } meant && !source.TryGetMember(meant, out _) && (seen ??= new(StringComparer.Ordinal)).Add(meant))
            {
                (misspelt ??= []).Add((member, meant));
            }
        }

        return misspelt ?? (IReadOnlyList<(JsonMember, string)>)[];
    }
}
