using Domo.Manifest.Rules.Accounts;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.CSharp;
using Domo.Manifest.Rules.Datasets;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Packages;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Rules.Text;
using Domo.Manifest.Rules.Workflows;

namespace Domo.Manifest.Rules;

/// <summary>All rules there are.</summary>
public static class RuleCatalog
{
    /// <summary>The rule sets, in the order in which they are asked.</summary>
    internal static IReadOnlyList<RuleSet> Sets { get; } =
    [
        new FileTextRules(),
        new SeparatorTextRules(),
        new BracketTextRules(),
        new StringTextRules(),
        new NumberTextRules(),
        new NameRules(),
        new VersionRules(),
        new IdRules(),
        new ProxyIdRules(),
        new SizeRules(),
        new SettingRules(),
        new PublishRules(),
        new ChannelRules(),
        new ListRules(),
        new UnknownPropertyRules(),
        new ContentRules(),
        new LeftoverRules(),
        new DatasetListRules(),
        new DatasetAliasRules(),
        new DatasetIdRules(),
        new FieldListRules(),
        new FieldAliasRules(),
        new FieldColumnRules(),
        new AccountListRules(),
        new AccountAliasRules(),
        new ActionRules(),
        new TypesShapeRules(),
        new TypesValueRules(),
        new TypesCSharpNameRules(),
        new TypesNameRules(),
        new TypesSchemaRules(),
        new TypesCallRules(),
        new OverrideShapeRules(),
        new OverrideMergeRules(),
        new LocationRules(),
        new ColumnTypeRules(),
        new ColumnNameRules(),
        new CollectionNameRules(),
        new SchemaRules(),
        new CollectionPropertyRules(),
        new FilterRules(),
        new FilterTargetRules(),
        new FilterQueryRules(),
        new FilterValueRules(),
        new EntryRules(MappingKind.Workflows),
        new EntryAliasRules(MappingKind.Workflows),
        new ParameterRules(MappingKind.Workflows),
        new WorkflowRules(),
        new EntryRules(MappingKind.Packages),
        new EntryAliasRules(MappingKind.Packages),
        new ParameterRules(MappingKind.Packages),
        new PackageRules(),
        new OutputRules(),
    ];

    /// <summary>The rules about files, which <see cref="ManifestLinter"/> checks, ordered by id.</summary>
    public static IReadOnlyList<Rule> OfFiles { get; } = Sorted(Sets, static set => set.Rules);

    /// <summary>The rules about C# that uses Domo, which only the compiler can check, ordered by id.</summary>
    public static IReadOnlyList<Rule> OfCSharp { get; } = Sorted(
        [
            EndpointRules.Rules,
            DataQueryRules.Rules,
            FilterJsonRules.Rules,
            UpdateJsonRules.Rules,
            SqlRules.Rules,
            PromptRules.Rules,
            ValueRules.Rules,
            SecretRules.Rules,
            DocumentRules.Rules,
            DateRules.Rules,
            UseRules.Rules,
        ],
        static rules => rules);

    /// <summary>The rules about folders, which only a search for manifests can check, ordered by id.</summary>
    public static IReadOnlyList<Rule> OfFolders { get; } = Sorted([FolderRules.Rules], static rules => rules);

    /// <summary>All rules, ordered by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = Sorted([OfFiles, OfFolders, OfCSharp], static rules => rules);

    private static Rule[] Sorted<T>(IReadOnlyList<T> sources, Func<T, IReadOnlyList<Rule>> rulesOf)
    {
        var rules = new List<Rule>();
        foreach (var source in sources)
        {
            rules.AddRange(rulesOf(source));
        }

        rules.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. rules];
    }
}
