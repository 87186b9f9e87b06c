using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the columns of dataset fields.</summary>
internal sealed class FieldColumnRules : RuleSet
{
    private static readonly Rule Missing = new(
        "DOMO2012", RuleSeverity.Error, "Missing column name", "{0} has no 'columnName'")
    {
        Why = "A field gives one column of the dataset an alias. Domo's guide and type definitions require both.",
        Bad = DatasetExamples.Fields("""⟦{⟧ "alias": "amount" }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""),
    };

    private static readonly RuleMessage Empty = Missing.Also(
        "'columnName'{0} is {1}",
        bad: DatasetExamples.Fields("""{ "alias": "amount", "columnName": ⟦""⟧ }"""),
        good: DatasetExamples.Fields("""{ "alias": "amount", "columnName": "amount" }"""));

    private static readonly Rule Space = new(
        "DOMO2013",
        RuleSeverity.Info,
        "White space around a column name",
        "'{0}' starts or ends with white space; check that the dataset's column has it too")
    {
        Why = "Domo looks for a column of exactly this name. Columns of real datasets end in a space, because the header of the uploaded "
            + "file did, so there is no fix.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": ⟦"Sales Amount "⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    private const string Name = "columnName";

    private static readonly string[] Synonyms = ["column", "colum", "columName", "collumn", "col", "field", "source"];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Missing.Message, Empty, Space.Message, DuplicateRules.Column, KindRules.Error.Message, PropertyNameRules.Misnamed.Message];

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
                // The missing alias of an empty object was already reported.
                if (item is JsonObject { Members.Count: > 0 } field && FindColumn(context, field, dataset) is { } column)
                {
                    CheckColumn(context, field, column, dataset, known);
                }
            }
        }
    }

    /// <summary>Returns the name of the column if it is a usable string, and reports it otherwise.</summary>
    private static JsonString? FindColumn(LintContext context, JsonObject field, JsonObject dataset)
    {
        string? alias = field.Key(Spellings.Alias);
        if (!field.TryGetMember(Name, out var member))
        {
            member = FindMisnamed(field, hasAlias: alias is not null);
            if (member is null)
            {
                var add = string.IsNullOrWhiteSpace(alias)
                    ? null
                    : JsonEdits.Add(context.Text, field, Name, CompactJson.Quote(alias!), isSafe: false);
                context.Report(Missing, field.Opening, add, DatasetPlace.FieldSubject(field, dataset));
                return null;
            }

            string place = DatasetPlace.OfField(field, dataset);
            context.Report(PropertyNameRules.Misnamed, member.NameSpan, JsonEdits.Rename(member, Name), member.Name, place, Name);
        }

        switch (member.Value)
        {
            case JsonMissing:
                return null;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                var fill = string.IsNullOrWhiteSpace(alias) ? null : JsonEdits.ChangeTo(member.Value, alias!, isSafe: false);
                string value = member.Value is JsonString ? "empty" : "null";
                context.Report(Empty, member.Value.Span, fill, DatasetPlace.OfField(field, dataset), value);
                return null;
            case JsonString column:
                return column;
            default:
                var other = member.Value;
                var quote = other is JsonNumber number ? JsonEdits.ChangeTo(number, number.Text) : null;
                KindRules.Report(context, KindRules.Error, other, $"'{Name}'{DatasetPlace.OfField(field, dataset)}", "a string", quote);
                return null;
        }
    }

    /// <summary>
    /// Finds the column in another property. If the field has an alias, <c>name</c> is the column; otherwise it is the alias.
    /// </summary>
    private static JsonMember? FindMisnamed(JsonObject field, bool hasAlias)
    {
        string[] synonyms = hasAlias ? [.. Synonyms, "name"] : Synonyms;
        return PropertyLookup.FindMisnamedText(field, Name, synonyms, FieldListRules.Properties);
    }

    private static void CheckColumn(
        LintContext context, JsonObject field, JsonString column, JsonObject dataset, Dictionary<string, string> known)
    {
        if (column.Value.Trim().Length != column.Value.Length)
        {
            context.Report(Space, column.Span, null, column.Value);
        }

        string? alias = field.Key(Spellings.Alias);
        if (!known.TryGetValue(column.Value, out string? first))
        {
            known.Add(column.Value, alias ?? column.Value);
        }
        else if (!string.Equals(first, alias, StringComparison.Ordinal))
        {
            context.Report(DuplicateRules.Column, column.Span, null, column.Value, first, DatasetPlace.Describe(dataset));
        }
    }
}
