using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Mappings;

/// <summary>Rules about the aliases of workflows and functions.</summary>
internal sealed class EntryAliasRules : MappingRuleSet
{
    private readonly AliasCheck _alias;

    public EntryAliasRules(MappingKind kind)
        : base(kind)
    {
        var keys = kind.IsPackages ? KeyNames.OfPackage : KeyNames.OfWorkflow;
        _alias = new(kind.Noun) { AllowsDashes = true, IsReportedAsMisnamed = entry => keys.HasMisspelt(entry, "alias") };
    }

    public override IReadOnlyList<Rule> Rules => _alias.Rules;

    protected override void CheckManifest(LintContext context, JsonObject root) =>
        _alias.Check(context, PropertyLookup.ArraysOf(root, Kind.List));
}
