using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Rules about parameters, outputs and their children, at any depth that the generator follows.</summary>
internal abstract class ParameterRuleSet(MappingKind kind) : MappingRuleSet(kind)
{
    /// <summary>As deep as <see cref="ParameterBinder"/> goes: nobody nests so deep, and who does must not overflow the stack.</summary>
    private const int MaxDepth = 16;

    /// <summary>Checks a parameter, an output or a child.</summary>
    protected abstract void CheckParameter(ParameterSite site);

    /// <summary>Checks what stands beside each other in one list.</summary>
    protected virtual void CheckSiblings(IReadOnlyList<ParameterSite> siblings)
    {
    }

    /// <inheritdoc/>
    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        CheckAll(entry.Items(Spellings.Parameters), child => new ParameterSite(context, Kind, entry, null, child, isOutput: false), depth: 0);
        if (Kind.IsPackages && entry.Object(Spellings.Output) is { } output)
        {
            CheckWithChildren(new ParameterSite(context, Kind, entry, null, output, isOutput: true), depth: 0);
        }
    }

    private void CheckAll(IReadOnlyList<JsonValue> items, Func<JsonObject, ParameterSite> describe, int depth)
    {
        var sites = new List<ParameterSite>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject parameter)
            {
                sites.Add(describe(parameter));
            }
        }

        CheckSiblings(sites);
        foreach (var site in sites)
        {
            CheckWithChildren(site, depth);
        }
    }

    private void CheckWithChildren(ParameterSite site, int depth)
    {
        CheckParameter(site);
        var children = site.Json.Items(Spellings.Children);
        if (depth < MaxDepth && children.Count > 0)
        {
            CheckAll(children, site.Child, depth + 1);
        }
    }
}
