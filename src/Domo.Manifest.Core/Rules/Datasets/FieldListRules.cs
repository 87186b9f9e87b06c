using System.Globalization;
using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the list of a dataset's fields, and the kind of its entries.</summary>
internal sealed class FieldListRules : RuleSet
{
    /// <summary>The properties of a field. Domo ignores the type.</summary>
    public static readonly string[] Properties = ["alias", "columnName", "type"];

    private static readonly Rule Missing = new(
        "DOMO2010", RuleSeverity.Warning, "Missing list of fields", "{0} has no 'fields'; use an empty array for all columns")
    {
        Why = "By Domo's guide, a dataset without fields returns all columns, but authors report that Domo's web pages fail with "
            + "\"Cannot read properties of undefined\" without the list. An empty array means the same and works everywhere.",
        Bad = DatasetExamples.Datasets($$"""⟦{⟧ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}" }"""),
        Good = DatasetExamples.Dataset(),
    };

    private static readonly Rule Strings = new(
        "DOMO2011",
        RuleSeverity.Error,
        "Fields must be objects",
        "The fields{0} are strings, such as '{1}'; use objects with 'alias' and 'columnName'")
    {
        Why = "A field is an object with an alias and a column name. Domo rejected the upload of an app that listed column names.",
        Bad = DatasetExamples.Fields("⟦\"Sales Amount\"⟧", "\"region\""),
        Good = DatasetExamples.Fields(
            """{ "alias": "SalesAmount", "columnName": "Sales Amount" }""",
            """{ "alias": "region", "columnName": "region" }"""),
    };

    private static readonly Rule Type = new(
        "DOMO2014", RuleSeverity.Info, "Type in a dataset field", "Domo ignores 'type'{0}; declare types in domo.types.json{1}")
    {
        Why = "Domo's type definitions give a field only an alias and a column name. The type of a column is defined by the dataset; a "
            + "type in the manifest changes nothing, although one of Domo's tutorials has it. `domo.types.json` gives types to the "
            + "generated code.",
        Bad = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount", ⟦"type": "DOUBLE"⟧ }"""),
        Good = DatasetExamples.Fields("""{ "alias": "amount", "columnName": "Sales Amount" }"""),
    };

    private const string Name = "fields";

    private static readonly string[] Synonyms = ["field", "columns", "Fields"];

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, Strings, Type, KindRules.Error, PropertyNameRules.Misnamed];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is null)
        {
            return;
        }

        foreach (var entry in context.Entries(Spellings.Datasets))
        {
            CheckDataset(context, entry);
        }
    }

    private static void CheckDataset(LintContext context, JsonObject entry)
    {
        if (!entry.TryGetMember(Name, out var member))
        {
            ReportMissing(context, entry);
            return;
        }

        switch (member.Value)
        {
            case JsonMissing:
                break;
            case JsonLiteral { Kind: JsonKind.Null } nothing:
                context.Report(Missing, nothing.Span, JsonEdits.ChangeToJson(nothing, "[]"), DatasetPlace.Subject(entry));
                break;
            case JsonArray list:
                CheckList(context, list, entry);
                break;
            case { } other:
                string subject = $"'{Name}'{DatasetPlace.Describe(entry)}";
                KindRules.Report(context, KindRules.Error, other, subject, "an array of objects", MakeList(other));
                break;
        }
    }

    /// <summary>Returns the fields of a dataset if they are in a misspelled property.</summary>
    public static JsonList<JsonValue> Misspelt(JsonObject dataset) =>
        FindMisspelt(dataset)?.Value is JsonArray fields ? fields.Items : default;

    private static JsonMember? FindMisspelt(JsonObject dataset) =>
        PropertyLookup.FindMisnamed(dataset, Name, Synonyms, DatasetListRules.Properties) is { Value: JsonArray } other ? other : null;

    private static void ReportMissing(LintContext context, JsonObject entry)
    {
        if (FindMisspelt(entry) is { } other)
        {
            var rename = JsonEdits.Rename(other, Name);
            context.Report(PropertyNameRules.Misnamed, other.NameSpan, rename, other.Name, DatasetPlace.Describe(entry), Name);
        }
        else
        {
            var add = JsonEdits.Add(context.Text, entry, Name, "[]");
            context.Report(Missing, entry.Opening, add, DatasetPlace.Subject(entry));
        }
    }

    private static void CheckList(LintContext context, JsonArray list, JsonObject dataset)
    {
        JsonString? bare = null;
        List<(JsonObject Field, JsonMember Type)>? typed = null;
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case JsonString text:
                    bare ??= text;
                    break;
                case JsonObject field when field.TryGetMember("type", out var type):
                    (typed ??= []).Add((field, type));
                    break;
                case JsonObject or JsonMissing:
                    break;
                default:
                    var remove = JsonEdits.RemoveItem(context.Text, list, item, "Remove the field", isSafe: false);
                    KindRules.Report(context, KindRules.Error, item, "A field" + DatasetPlace.Describe(dataset), "an object", remove);
                    break;
            }
        }

        // A mistake in the whole list is reported once, and the fix changes all fields.
        if (bare is not null)
        {
            context.Report(Strings, bare.Span, MakeObjects(list), DatasetPlace.Describe(dataset), bare.Value);
        }

        if (typed is not null)
        {
            ReportTypes(context, typed, dataset);
        }
    }

    private static void ReportTypes(LintContext context, List<(JsonObject Field, JsonMember Type)> typed, JsonObject dataset)
    {
        var edits = new List<TextEdit>();
        foreach (var (field, type) in typed)
        {
            edits.AddRange(JsonEdits.Remove(context.Text, field, type).Edits);
        }

        int more = typed.Count - 1;
        string count = more == 0 ? "" : " (" + more.ToString(CultureInfo.InvariantCulture) + " more in this dataset)";
        var fix = new Fix(more == 0 ? "Remove 'type'" : "Remove 'type' from all fields", edits, IsSafe: false);
        context.Report(Type, typed[0].Type.Span, fix, DatasetPlace.OfField(typed[0].Field, dataset), count);
    }

    /// <summary>Replaces the strings with objects; null if a field would have no name, or a duplicate one.</summary>
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

        return new("Change to objects with 'alias' and 'columnName'", edits);
    }

    /// <summary>Converts <c>{ "amount": "Sales Amount" }</c> to an array of fields.</summary>
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

        return new("Change to an array", [new(fields.Span, list.Append(']').ToString())], IsSafe: fields.Members.Count == 0);
    }

    private static string Field(string alias, string column) =>
        "{ \"alias\": " + CompactJson.Quote(AliasOf(alias)) + ", \"columnName\": " + CompactJson.Quote(column) + " }";

    private static string AliasOf(string name) => Aliases.ToJavaScriptName(name) ?? name;
}
