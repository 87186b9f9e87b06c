using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Some of the <see cref="ParameterRules"/>.</summary>
internal abstract class ParameterCheck(MappingKind kind)
{
    /// <summary>The rules that are checked here.</summary>
    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>Whose parameters these are.</summary>
    protected MappingKind Kind { get; } = kind;

    /// <summary>Checks a parameter, an output or a child.</summary>
    public abstract void CheckParameter(ParameterSite site);

    /// <summary>Checks what stands beside each other in one list.</summary>
    public virtual void CheckSiblings(List<ParameterSite> siblings)
    {
    }

    /// <summary>Checks what stands in the list of inputs of a workflow or function, parameter or not.</summary>
    public virtual void CheckInputs(LintContext context, JsonObject owner, JsonList<JsonValue> inputs)
    {
    }

    /// <summary>A rule that only one kind has.</summary>
    protected static IEnumerable<Rule> Optional(Rule? rule) => rule is null ? [] : [rule];
}
