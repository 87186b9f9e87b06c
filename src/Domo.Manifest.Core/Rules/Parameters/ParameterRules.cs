using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>All rules about parameters, outputs and their children, at any depth that the generator reads, in one traversal.</summary>
internal sealed class ParameterRules : MappingRuleSet
{
    /// <summary>The maximum depth, as in <see cref="ParameterBinder"/>: deeper nesting must not overflow the stack.</summary>
    private const int MaxDepth = 16;

    private readonly ParameterCheck[] _checks;

    public ParameterRules(MappingKind kind)
        : base(kind)
    {
        _checks =
        [
            new ParameterNameRules(kind),
            new ParameterTypeRules(kind),
            new ParameterShapeRules(kind),
            new ParameterDefaultRules(kind),
        ];
        var messages = new List<RuleMessage>();
        foreach (var check in _checks)
        {
            messages.AddRange(check.Messages);
        }

        Messages = messages;
    }

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; }

    protected override void CheckEntry(LintContext context, JsonObject entry)
    {
        var parameters = entry.Items(Spellings.Parameters);
        foreach (var check in _checks)
        {
            check.CheckInputs(context, entry, parameters);
        }

        var reports = new ParameterReports();
        CheckAll(parameters, child => new ParameterSite(context, Kind, entry, reports, null, child, isOutput: false), depth: 0);
        if (Kind.IsPackages && entry.Object(Spellings.Output) is { } output)
        {
            CheckWithChildren(new ParameterSite(context, Kind, entry, reports, null, output, isOutput: true), depth: 0);
        }

        reports.ReportAll(context);
    }

    private void CheckAll(JsonList<JsonValue> items, Func<JsonObject, ParameterSite> describe, int depth)
    {
        if (items.Count == 0)
        {
            return;
        }

        var sites = new List<ParameterSite>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject parameter)
            {
                sites.Add(describe(parameter));
            }
        }

        foreach (var check in _checks)
        {
            check.CheckSiblings(sites);
        }

        foreach (var site in sites)
        {
            CheckWithChildren(site, depth);
        }
    }

    private void CheckWithChildren(ParameterSite site, int depth)
    {
        foreach (var check in _checks)
        {
            check.CheckParameter(site);
        }

        if (depth < MaxDepth)
        {
            CheckAll(site.Children, site.Child, depth + 1);
        }
    }
}
