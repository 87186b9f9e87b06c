using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The columns that the fields of a dataset stand for.</summary>
internal sealed class FieldColumnRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO2060",
        RuleSeverity.Error,
        "A field has no column",
        "This field{0} has no columnName, so Domo does not know which column of the dataset it is; write \"columnName\" with the column's name in the dataset")
    {
        Why = "A field gives one column of the dataset an alias. Domo's guide and type definitions require both on each field.",
        Bad = DatasetExamples.Fields("""⟦{⟧ "alias": "amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO2061",
        RuleSeverity.Error,
        "A field's column is not a text",
        "The columnName {0} is not a text; write the column's name in quotes")
    {
        Why = "Columns are known by their names, which are texts, also where a name consists of digits.",
        Bad = DatasetExamples.Fields("""{ "alias": "lastYear", "columnName": ⟦2024⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "lastYear", "columnName": "2024" }"""),
    };

    public static readonly Rule Empty = new(
        "DOMO2062",
        RuleSeverity.Error,
        "A field's column is empty",
        "The columnName of the field{1} is {0}, so Domo does not know which column of the dataset it is; write the column's name in the dataset")
    {
        Why = "A field gives one column of the dataset an alias; no column has an empty name.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": ⟦""⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""),
    };

    public static readonly Rule Spaces = new(
        "DOMO2063",
        RuleSeverity.Info,
        "White space around a column name",
        "The columnName '{0}' has white space around it; check that the dataset's column has it too")
    {
        Why = "Domo looks for a column of exactly this name. Columns of real datasets end in a blank, because the header of the uploaded file did, so "
            + "there is no fix.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": ⟦"Sales Amount "⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    public static readonly Rule Twice = new(
        "DOMO2064",
        RuleSeverity.Info,
        "Two fields of a dataset are one column",
        "The column '{0}' is the field '{1}' already, so each row carries it twice; one of the two fields is enough")
    {
        Why = "It works, but the data is sent twice; often one of the two fields was meant to be another column.",
        Bad = DatasetExamples.Fields(
            """{ "alias": "amount", "columnName": "Sales Amount" }""",
            """{ "alias": "netAmount", "columnName": ⟦"Sales Amount"⟧ }"""),
        Good = DatasetExamples.Fields(
            """{ "alias": "amount", "columnName": "Sales Amount" }""",
            """{ "alias": "netAmount", "columnName": "Net Amount" }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO2065",
        RuleSeverity.Error,
        "A field's column stands under another name",
        "Domo does not read '{0}' of a field, so the field{1} has no column; write 'columnName'")
    {
        Why = "A field consists of an alias and a columnName. Domo ignores properties that it does not know.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", ⟦"column"⟧: "Sales Amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    private const string Name = "columnName";

    private static readonly string[] Synonyms = ["column", "colum", "columName", "collumn", "col", "field", "source"];

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NotText, Empty, Spaces, Twice, OtherName];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is null)
        {
            return;
        }

        foreach (var dataset in context.Entries(Spellings.Datasets))
        {
            var known = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var item in dataset.Items(Spellings.Fields))
            {
                // An entry with nothing in it lacks an alias too, and one finding is enough.
                if (item is JsonObject { Members.Count: > 0 } field && FindColumn(context, field) is { } column)
                {
                    CheckColumn(context, field, column, known);
                }
            }
        }
    }

    /// <summary>The column's name as a text that says something; what else stands there is reported.</summary>
    private static JsonString? FindColumn(LintContext context, JsonObject field)
    {
        string? alias = field.Key(Spellings.Alias);
        string owner = alias is null ? "" : $" '{alias}'";
        if (!field.TryGetMember(Name, out var member))
        {
            member = FindMisnamed(field, hasAlias: alias is not null);
            if (member is null)
            {
                var add = string.IsNullOrWhiteSpace(alias)
                    ? null
                    : JsonEdits.Add(context.Text, field, Name, JsonEdits.Quote(alias!), isSafe: false);
                context.Report(Missing, new SourceSpan(field.Span.Start, 1), add, owner);
                return null;
            }

            context.Report(OtherName, member.NameSpan, JsonEdits.Rename(member, Name), member.Name, owner);
        }

        switch (member.Value)
        {
            case JsonMissing:
                return null;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                var fill = string.IsNullOrWhiteSpace(alias) ? null : JsonEdits.ChangeTo(member.Value, alias!, isSafe: false);
                context.Report(Empty, member.Value.Span, fill, CompactJson.Excerpt(member.Value), owner);
                return null;
            case JsonString column:
                return column;
            default:
                var other = member.Value;
                var quote = other is JsonNumber number ? JsonEdits.ChangeTo(number, number.Text) : null;
                context.Report(NotText, other.Span, quote, CompactJson.Excerpt(other));
                return null;
        }
    }

    /// <summary>A <c>name</c> is the column's where the alias is there, and the alias' own where it is not.</summary>
    private static JsonMember? FindMisnamed(JsonObject field, bool hasAlias)
    {
        string[] synonyms = hasAlias ? [.. Synonyms, "name"] : Synonyms;
        return Members.FindMisnamedText(field, Name, synonyms, FieldListRules.Properties);
    }

    private static void CheckColumn(LintContext context, JsonObject field, JsonString column, Dictionary<string, string> known)
    {
        if (column.Value.Trim().Length != column.Value.Length)
        {
            context.Report(Spaces, column.Span, null, column.Value);
        }

        string? alias = field.Key(Spellings.Alias);
        if (!known.TryGetValue(column.Value, out string? first))
        {
            known.Add(column.Value, alias ?? column.Value);
        }
        else if (!string.Equals(first, alias, StringComparison.Ordinal))
        {
            context.Report(Twice, column.Span, null, column.Value, first);
        }
    }
}
