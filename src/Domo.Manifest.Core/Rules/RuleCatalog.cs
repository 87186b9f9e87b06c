using Domo.Manifest.Rules.Accounts;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.CSharp;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Datasets;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Filters;
using Domo.Manifest.Rules.Json;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Rules.Overrides;
using Domo.Manifest.Rules.Packages;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Rules.Project;
using Domo.Manifest.Rules.TypesFile;
using Domo.Manifest.Rules.Workflows;

namespace Domo.Manifest.Rules;

/// <summary>All rules.</summary>
public static class RuleCatalog
{
    /// <summary>The rule sets, in the order of their checks.</summary>
    internal static IReadOnlyList<RuleSet> Sets { get; } =
    [
        new FileTextRules(),
        new SeparatorTextRules(),
        new BracketTextRules(),
        new StringTextRules(),
        new NumberTextRules(),
        new NameRules(),
        new VersionRules(),
        new AppIdRules(),
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

    private static IReadOnlyList<RuleMessage> MessagesOfCSharp { get; } =
    [
        .. EndpointRules.Messages,
        .. BodyRules.Messages,
        .. DataQueryRules.Messages,
        .. FilterJsonRules.Messages,
        .. UpdateJsonRules.Messages,
        .. SqlRules.Messages,
        .. PromptRules.Messages,
        .. ValueRules.Messages,
        .. SecretRules.Messages,
        .. DocumentRules.Messages,
        .. DateRules.Messages,
        .. UseRules.Messages,
        .. GuessRules.Messages,
    ];

    /// <summary>The rules about files, which <see cref="ManifestLinter"/> checks, ordered by ID.</summary>
    public static IReadOnlyList<Rule> OfFiles { get; } = Sorted(Sets, static set => set.Rules);

    /// <summary>
    /// The rules about C# that uses Domo, which only the compiler can check, ordered by ID. The rules about queries also apply to
    /// files.
    /// </summary>
    public static IReadOnlyList<Rule> OfCSharp { get; } = Sorted(MessagesOfCSharp, static message => [message.Rule]);

    /// <summary>The rules about the project, which the build and the generator check, ordered by ID.</summary>
    public static IReadOnlyList<Rule> OfProject { get; } = Sorted(ProjectRules.Messages, static message => [message.Rule]);

    /// <summary>The rules about folders, which only a search for manifests can check, ordered by ID.</summary>
    public static IReadOnlyList<Rule> OfFolders { get; } = Sorted([FolderRules.Rules], static rules => rules);

    /// <summary>All rules, ordered by ID.</summary>
    public static IReadOnlyList<Rule> All { get; } = Sorted([OfFiles, OfFolders, OfCSharp, OfProject], static rules => rules);

    private static Dictionary<Rule, List<RuleMessage>> MessagesByRule { get; } = GroupMessages();

    /// <summary>Returns the messages of a rule, in declaration order.</summary>
    public static IReadOnlyList<RuleMessage> MessagesOf(Rule rule) =>
        MessagesByRule.TryGetValue(rule, out var messages) ? messages : [rule.Message];

    private static Dictionary<Rule, List<RuleMessage>> GroupMessages()
    {
        var messages = new Dictionary<Rule, List<RuleMessage>>();
        foreach (var set in Sets)
        {
            AddMessages(set.Messages);
        }

        AddMessages(MessagesOfCSharp);
        AddMessages(ProjectRules.Messages);
        return messages;

        void AddMessages(IReadOnlyList<RuleMessage> added)
        {
            foreach (var message in added)
            {
                if (!messages.TryGetValue(message.Rule, out var list))
                {
                    messages.Add(message.Rule, list = []);
                }

                if (!list.Contains(message))
                {
                    list.Add(message);
                }
            }
        }
    }

    private static Rule[] Sorted<T>(IReadOnlyList<T> sources, Func<T, IReadOnlyList<Rule>> rulesOf)
    {
        // A rule that several sets report is listed once.
        var distinct = new HashSet<Rule>();
        foreach (var source in sources)
        {
            distinct.UnionWith(rulesOf(source));
        }

        Rule[] rules = [.. distinct];
        Array.Sort(rules, (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return rules;
    }
}
