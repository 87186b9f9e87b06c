using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The aliases by which an app knows the columns of its datasets.</summary>
internal sealed class FieldAliasRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO2050",
        RuleSeverity.Error,
        "A field has no alias",
        "This field of the dataset{0} has no alias, by which queries and rows would know the column; write \"alias\": \"amount\" with a name of your own")
    {
        Why = "Queries name fields by their aliases and rows come back with them. Domo's guide and type definitions require one on each field.",
        Bad = DatasetExamples.Fields("""⟦{⟧ "columnName": "amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO2051",
        RuleSeverity.Error,
        "A field's alias is not a text",
        "The field alias {0} of the dataset{1} is not a text; write a name in quotes")
    {
        Why = "The alias is a name in queries and rows. Domo's type definitions and the check of the official CLI know texts only.",
        Bad = DatasetExamples.Fields("""{ "alias": ⟦2024⟧, "columnName": "Sales 2024" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "2024", "columnName": "Sales 2024" }"""),
    };

    public static readonly Rule Empty = new(
        "DOMO2052",
        RuleSeverity.Error,
        "A field's alias is empty",
        "The field alias of the dataset{1} is {0}, so no query can name the column; write a name, such as \"amount\"")
    {
        Why = "Queries name fields by their aliases and rows come back with them; an empty one names nothing.",
        Bad = DatasetExamples.Fields("""{ "alias": ⟦""⟧, "columnName": "amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""),
    };

    public static readonly Rule Placeholder = new(
        "DOMO2053",
        RuleSeverity.Warning,
        "A field's alias is a placeholder",
        "The field alias '{0}' of the dataset{1} is a placeholder of a template; write a name of your own")
    {
        Why = "Templates and guides leave such texts to be filled in. Domo takes them as they are.",
        Bad = DatasetExamples.Fields("""{ "alias": ⟦"<alias>"⟧, "columnName": "Sales Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    public static readonly Rule Invalid = new(
        "DOMO2054",
        RuleSeverity.Warning,
        "A field's alias is no JavaScript name",
        "The field alias '{0}' of the dataset{3} has {1} in it, with which only some of Domo's tools work; {2}")
    {
        Why = "Domo's Pro-Code editor does not take field aliases with spaces or special characters, and its guide advises against them; domo publish checks "
            + "nothing. Column names may have them: the alias is the name to use instead.",
        Bad = DatasetExamples.Fields("""{ "alias": ⟦"sales amount"⟧, "columnName": "Sales Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "salesAmount", "columnName": "Sales Amount" }"""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO2055",
        RuleSeverity.Error,
        "Two fields of a dataset have one alias",
        "Another field of the dataset{1} has the alias '{0}' already, so a row can hold only one of the two columns; give each its own alias")
    {
        Why = "Rows come back as objects whose keys are the aliases, and one key holds one value.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }""", """{ "alias": ⟦"amount"⟧, "columnName": "Net Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }""", """{ "alias": "netAmount", "columnName": "Net Amount" }"""),
    };

    public static readonly Rule CaseOnly = new(
        "DOMO2056",
        RuleSeverity.Warning,
        "Two fields' aliases differ by letter case alone",
        "The field aliases '{1}' and '{0}' of the dataset{2} differ by letter case alone, which JavaScript tells apart and SQL does not; rename one of them")
    {
        Why = "In a row both keys exist, while a query in SQL, whose names have no letter case, has to guess.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }""", """{ "alias": ⟦"Amount"⟧, "columnName": "Net Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }""", """{ "alias": "netAmount", "columnName": "Net Amount" }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO2057",
        RuleSeverity.Error,
        "A field's alias stands under another name",
        "Domo does not read '{0}' of a field, so this field of the dataset{1} has no alias; write 'alias'")
    {
        Why = "A field consists of an alias and a columnName. Domo ignores properties that it does not know.",
        Bad = DatasetExamples.Fields("""{ ⟦"name"⟧: "amount", "columnName": "Sales Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
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
                Alias.Check(context, [fields], dataset.Key(Spellings.Alias) is { } alias ? $" '{alias}'" : "");
            }
        }
    }
}
