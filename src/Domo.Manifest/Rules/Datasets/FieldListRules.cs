using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The list of a dataset's fields, and what its entries are.</summary>
internal sealed class FieldListRules : RuleSet
{
    /// <summary>The properties of a field's entry; Domo ignores the type.</summary>
    public static readonly string[] Properties = ["alias", "columnName", "type"];

    public static readonly Rule Missing = new(
        "DOMO2040",
        RuleSeverity.Warning,
        "A dataset has no list of fields",
        "The dataset{0} has no list of fields, at which some of Domo's pages stop with an error; write \"fields\": [] for all columns")
    {
        Why = "Domo's guide lets a dataset without fields return all columns, but authors report that Domo's web pages stop with \"Cannot read "
            + "properties of undefined\" when the list is not there at all. An empty one means the same and works everywhere.",
        Bad = DatasetExamples.Datasets($$"""⟦{⟧ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}" }"""),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule NotList = new(
        "DOMO2041",
        RuleSeverity.Error,
        "A dataset's fields are not a list",
        "The fields of the dataset{0} are {1}, where Domo wants a list; write [] around objects with an alias and a columnName, or [] for all columns")
    {
        Why = "Domo's guide and type definitions declare a list of objects, each with an alias and a columnName.",
        Bad = DatasetExamples.FieldList("""⟦{ "amount": "Sales Amount" }⟧"""),
        Good = DatasetExamples.FieldList("""[{ "alias": "amount", "columnName": "Sales Amount" }]"""),
    };

    public static readonly Rule BareText = new(
        "DOMO2042",
        RuleSeverity.Error,
        "Fields are bare texts",
        "The fields of the dataset{0} are bare texts, such as '{1}', with which Domo refuses the upload; write objects with an alias and a columnName")
    {
        Why = "A field is an object with an alias and a columnName. Domo did not take the uploads of an app that listed bare column names.",
        Bad = DatasetExamples.Fields("⟦\"Sales Amount\"⟧", "\"region\""),
        Good = DatasetExamples.Fields(
            """{ "alias": "SalesAmount", "columnName": "Sales Amount" }""",
            """{ "alias": "region", "columnName": "region" }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO2043",
        RuleSeverity.Error,
        "A dataset's list of fields stands under another name",
        "Domo does not read '{0}' of a dataset, so the dataset{1} has no fields and returns all its columns under their own names; write 'fields'")
    {
        Why = "Domo ignores properties that it does not know. Without fields the aliases do not exist, and queries for them fail.",
        Bad = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", ⟦"columns"⟧: [{ "alias": "amount", "columnName": "Sales Amount" }] }"""),
        Good = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [{ "alias": "amount", "columnName": "Sales Amount" }] }"""),
    };

    public static readonly Rule EntryNotObject = new(
        "DOMO2044",
        RuleSeverity.Error,
        "A field is not an object",
        "{0} is no field; write an object with an \"alias\" and a \"columnName\"")
    {
        Why = "Each field is an object with an alias and a columnName, as Domo's guide and type definitions have it.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }""", "⟦null⟧"),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    public static readonly Rule Type = new(
        "DOMO2045",
        RuleSeverity.Info,
        "A field has a type",
        "Domo ignores the type of the field{0}; types for the generated code go into domo.types.json beside the manifest")
    {
        Why = "Domo's type definitions give a field an alias and a columnName only. The type of a column is the dataset's own, and an entry in the "
            + "manifest changes nothing, although one of Domo's tutorials writes it.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount", ⟦"type": "DOUBLE"⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    private const string Name = "fields";

    private static readonly string[] Synonyms = ["field", "columns", "Fields"];

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NotList, BareText, OtherName, EntryNotObject, Type];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is null)
        {
            return;
        }

        foreach (var entry in context.Entries(Spellings.Datasets))
        {
            string owner = entry.Key(Spellings.Alias) is { } alias ? $" '{alias}'" : "";
            CheckDataset(context, entry, owner);
        }
    }

    private static void CheckDataset(LintContext context, JsonObject entry, string owner)
    {
        if (!entry.TryGetMember(Name, out var member))
        {
            ReportMissing(context, entry, owner);
            return;
        }

        switch (member.Value)
        {
            case JsonMissing:
                break;
            case JsonLiteral { Kind: JsonKind.Null } nothing:
                context.Report(Missing, nothing.Span, JsonEdits.ChangeToJson(nothing, "[]"), owner);
                break;
            case JsonArray list:
                CheckList(context, list, owner);
                break;
            case { } other:
                context.Report(NotList, other.Span, MakeList(other), owner, CompactJson.Excerpt(other));
                break;
        }
    }

    /// <summary>The fields of a dataset that has them under another name.</summary>
    public static JsonList<JsonValue> Misspelt(JsonObject dataset) =>
        FindMisspelt(dataset)?.Value is JsonArray fields ? fields.Items : default;

    private static JsonMember? FindMisspelt(JsonObject dataset) =>
        Members.FindMisnamed(dataset, Name, Synonyms, DatasetListRules.Properties) is { Value: JsonArray } other ? other : null;

    private static void ReportMissing(LintContext context, JsonObject entry, string owner)
    {
        if (FindMisspelt(entry) is { } other)
        {
            context.Report(OtherName, other.NameSpan, JsonEdits.Rename(other, Name), other.Name, owner);
        }
        else
        {
            context.Report(Missing, new SourceSpan(entry.Span.Start, 1), JsonEdits.Add(context.Text, entry, Name, "[]"), owner);
        }
    }

    private static void CheckList(LintContext context, JsonArray list, string owner)
    {
        JsonString? bare = null;
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case JsonString text:
                    bare ??= text;
                    break;
                case JsonObject field when field.TryGetMember("type", out var type):
                    string alias = field.Key(Spellings.Alias) is { } name ? $" '{name}'" : "";
                    context.Report(Type, type.Span, JsonEdits.Remove(context.Text, field, type, isSafe: false), alias);
                    break;
                case JsonObject or JsonMissing:
                    break;
                default:
                    context.Report(EntryNotObject, item.Span, JsonEdits.RemoveItem(context.Text, list, item, "Remove the field", isSafe: false), CompactJson.Excerpt(item));
                    break;
            }
        }

        // One mistake, made for the whole list: told once, mended everywhere.
        if (bare is not null)
        {
            context.Report(BareText, bare.Span, MakeObjects(list), owner, bare.Value);
        }
    }

    /// <summary>Objects instead of the texts; null where a field would have no name, or that of another.</summary>
    private static Fix? MakeObjects(JsonArray list)
    {
        var edits = new List<TextEdit>();
        var aliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is JsonString text)
            {
                edits.Add(new(text.Span, Field(text.Value, text.Value)));
            }

            string? column = (item as JsonString)?.Value ?? (item as JsonObject)?.Key(Spellings.ColumnName);
            string? alias = item is JsonString ? AliasOf(column!) : (item as JsonObject)?.Key(Spellings.Alias);
            bool isBlank = item is JsonString && column!.Trim().Length == 0;
            if (isBlank || (alias is not null && !aliases.Add(alias)) || (column is not null && !columns.Add(column)))
            {
                return null;
            }
        }

        return new("Write each field with an alias and a columnName", edits);
    }

    /// <summary><c>{ "amount": "Sales Amount" }</c> as a list of fields, the aliases in front.</summary>
    private static Fix? MakeList(JsonValue value)
    {
        if (value is not JsonObject fields)
        {
            return null;
        }

        var list = new StringBuilder("[");
        foreach (var member in fields.Members)
        {
            if (member.Value is not JsonString column || string.IsNullOrWhiteSpace(column.Value))
            {
                return null;
            }

            list.Append(list.Length > 1 ? ", " : "").Append(Field(member.Name, column.Value));
        }

        return new("Make it a list", [new(fields.Span, list.Append(']').ToString())], IsSafe: fields.Members.Count == 0);
    }

    private static string Field(string alias, string column) =>
        "{ \"alias\": " + JsonEdits.Quote(AliasOf(alias)) + ", \"columnName\": " + JsonEdits.Quote(column) + " }";

    private static string AliasOf(string name) => Aliases.ToJavaScriptName(name) ?? name;
}
