using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>A part of the <see cref="ParameterRules"/>.</summary>
internal abstract class ParameterCheck(MappingKind kind)
{
    /// <summary>The messages that this check reports.</summary>
    public abstract IReadOnlyList<RuleMessage> Messages { get; }

    /// <summary>The list that contains the parameters.</summary>
    protected MappingKind Kind { get; } = kind;

    /// <summary>Checks a parameter, an output or a child.</summary>
    public abstract void CheckParameter(ParameterSite site);

    /// <summary>Checks the parameters of one array.</summary>
    public virtual void CheckSiblings(List<ParameterSite> siblings)
    {
    }

    /// <summary>Checks all items in the array of a workflow's or function's inputs, including those that are not objects.</summary>
    public virtual void CheckInputs(LintContext context, JsonObject owner, JsonList<JsonValue> inputs)
    {
    }
}
