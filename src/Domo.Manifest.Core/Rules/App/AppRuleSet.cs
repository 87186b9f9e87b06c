using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about a manifest whose root is an object.</summary>
internal abstract class AppRuleSet : RuleSet
{
    public sealed override void Check(LintContext context)
    {
        if (context.File.Kind == LintFileKind.Manifest && context.Root is { } root)
        {
            Check(context, root);
        }
    }

    protected abstract void Check(LintContext context, JsonObject root);
}
