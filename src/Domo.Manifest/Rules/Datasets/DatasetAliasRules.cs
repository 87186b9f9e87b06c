using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The aliases by which an app asks for its datasets.</summary>
internal sealed class DatasetAliasRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO2010",
        RuleSeverity.Error,
        "A dataset has no alias",
        "This dataset has no alias, so the app cannot ask for it; write \"alias\": \"sales\" with a name of your own")
    {
        Why = "An app reads a dataset at /data/v1/{alias}. Without an alias there is no address for it, and domo publish does not notice.",
        Bad = DatasetExamples.Datasets($$"""⟦{⟧ "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule NotText = new(
        "DOMO2011",
        RuleSeverity.Error,
        "A dataset's alias is not a text",
        "The dataset alias {0} is not a text; write a name in quotes")
    {
        Why = "The alias is a part of the address /data/v1/{alias}. Domo's type definitions and the check of the official CLI know texts only.",
        Bad = DatasetExamples.Dataset(alias: "⟦2024⟧"),
        Good = DatasetExamples.Dataset(alias: "\"2024\""),
    };

    public static readonly Rule Empty = new(
        "DOMO2012",
        RuleSeverity.Error,
        "A dataset's alias is empty",
        "The dataset's alias is {0}, so the app cannot ask for the dataset; write a name, such as \"sales\"")
    {
        Why = "An app reads a dataset at /data/v1/{alias}. With nothing in the alias there is no address for it, and domo publish does not notice.",
        Bad = DatasetExamples.Dataset(alias: "⟦\"\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Placeholder = new(
        "DOMO2013",
        RuleSeverity.Warning,
        "A dataset's alias is a placeholder",
        "The dataset alias '{0}' is a placeholder of a template; write a name of your own, such as \"sales\"")
    {
        Why = "Templates and guides leave such texts to be filled in. Domo takes them as they are, and then the alias has to be written, with its "
            + "special characters escaped, in every address.",
        Bad = DatasetExamples.Dataset(alias: "⟦\"<alias>\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Invalid = new(
        "DOMO2014",
        RuleSeverity.Warning,
        "A dataset's alias is no JavaScript name",
        "The dataset alias '{0}' has {1} in it, with which only some of Domo's tools work; {2}")
    {
        Why = "The official CLI takes letters, digits, $ and _ when it asks for an alias, and Domo's Pro-Code editor refuses spaces and special "
            + "characters; domo publish checks nothing. Some of Domo's own examples have a dash, which happens to work in an address, but no "
            + "such alias can be used unquoted in JavaScript or SQL.",
        Bad = DatasetExamples.Dataset(alias: "⟦\"store-sales\"⟧"),
        Good = DatasetExamples.Dataset(alias: "\"storeSales\""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO2015",
        RuleSeverity.Error,
        "Two datasets have one alias",
        "Another dataset has the alias '{0}' already, so the app can reach only one of the two; give each its own alias")
    {
        Why = "An app reads a dataset at /data/v1/{alias}: one alias, one dataset. domo publish does not notice a second one.",
        Bad = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            """{ "alias": ⟦"sales"⟧, "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }"""),
        Good = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            """{ "alias": "targets", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }"""),
    };

    public static readonly Rule CaseOnly = new(
        "DOMO2016",
        RuleSeverity.Warning,
        "Two datasets' aliases differ by letter case alone",
        "The dataset aliases '{1}' and '{0}' differ by letter case alone; Domo tells them apart, but a slip of the shift key reads the wrong "
            + "data; rename one of them")
    {
        Why = "Aliases are case-sensitive, so both datasets can be reached, and a mistake in the code gives data of the other one instead of an error.",
        Bad = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            """{ "alias": ⟦"Sales"⟧, "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }"""),
        Good = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            """{ "alias": "salesTargets", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO2017",
        RuleSeverity.Error,
        "A dataset's alias stands under another name",
        "Domo does not read '{0}' of a dataset, so the dataset has no alias; write 'alias'")
    {
        Why = "A dataset entry consists of alias, dataSetId, fields and dql. Collections have a name instead of an alias, so the two are easily mixed up.",
        Bad = DatasetExamples.Datasets($$"""{ ⟦"name"⟧: "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    private static readonly AliasCheck Alias = new()
    {
        Missing = Missing,
        NotText = NotText,
        Empty = Empty,
        Placeholder = Placeholder,
        Invalid = Invalid,
        Duplicate = Duplicate,
        CaseOnly = CaseOnly,
        OtherName = OtherName,
        Known = DatasetListRules.Properties,
    };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    /// <summary>The alias of a dataset that has it under another name, or null.</summary>
    public static string? Misspelt(JsonObject dataset) => Alias.FindMisnamed(dataset)?.Value is JsonString { Value: { Length: > 0 } and not ("." or "..") } alias
        ? alias.Value
        : null;

    public override void Check(LintContext context) => Alias.Check(context, Spellings.Datasets);
}
