using Domo.Manifest.Binding;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the aliases of dataset fields.</summary>
internal sealed class FieldAliasRules : RuleSet
{
    private static readonly AliasCheck Alias = new("field")
    {
        Known = FieldListRules.Properties,
        Propose = field => field.Key(Spellings.ColumnName) is { } column ? Aliases.ToJavaScriptName(column) : null,
    };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is null)
        {
            return;
        }

        foreach (var dataset in context.Entries(Spellings.Datasets))
        {
            if (dataset.Find(Spellings.Fields)?.Value is JsonArray fields)
            {
                Alias.Check(context, [fields], DatasetPlace.Describe(dataset));
            }
        }
    }
}
