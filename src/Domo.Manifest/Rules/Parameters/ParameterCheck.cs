using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Some of the <see cref="ParameterRules"/>.</summary>
internal abstract class ParameterCheck(MappingKind kind)
{
    /// <summary>The messages of the rules that are checked here.</summary>
    public abstract IReadOnlyList<RuleMessage> Messages { get; }

    /// <summary>The list that the parameters belong to.</summary>
    protected MappingKind Kind { get; } = kind;

    /// <summary>Checks a parameter, an output or a child.</summary>
    public abstract void CheckParameter(ParameterSite site);

    /// <summary>Checks the parameters of one array.</summary>
    public virtual void CheckSiblings(List<ParameterSite> siblings)
    {
    }

    /// <summary>Checks everything in the array of inputs of a workflow or function, whether it is an object or not.</summary>
    public virtual void CheckInputs(LintContext context, JsonObject owner, JsonList<JsonValue> inputs)
    {
    }
}
