using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Collections;

/// <summary>Rules about a collection's schema, and its sync into a dataset.</summary>
internal sealed class SchemaRules : RuleSet
{
    private static readonly Rule NoColumns = new(
        "DOMO3011", RuleSeverity.Error, "Schema without columns", "The schema of {0} has no 'columns', so the collection will never sync")
    {
        Why = "`columns` is the only property of a schema. Domo creates the dataset of the collection from it.",
        Bad = CollectionExamples.Create("""{ "name": "Deals", "syncEnabled": true, "schema": ⟦{⟧ } }"""),
        Good = CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    private static readonly RuleMessage MisnamedColumns = NoColumns.Also(
        "The schema of {0} has no 'columns'; rename '{1}' to 'columns'",
        bad: CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": true, "schema": ⟦{⟧ "fields": [{ "name": "region", "type": "STRING" }] } }"""),
        good: CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""));

    private static readonly Rule SyncWithoutColumns = new(
        "DOMO3012",
        RuleSeverity.Error,
        "Synced collection without columns",
        "{0} has no columns to sync. List them, or set 'syncEnabled' to false.")
    {
        Why = "Domo creates the dataset of the collection from the columns of the schema. Its API answers 400 to a synced collection "
            + "without a schema, and its guide says that a collection created without one does not sync.",
        Bad = CollectionExamples.Create("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": ⟦[]⟧ } }"""),
        Good = CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    private static readonly RuleMessage SyncWithoutSchema = SyncWithoutColumns.Also(
        "{0} has no 'schema' and will never sync. Add one, or set 'syncEnabled' to false.",
        bad: CollectionExamples.Create("""{ "name": "Deals", "syncEnabled": ⟦true⟧ }"""),
        good: CollectionExamples.Create(
            """{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""));

    private static readonly Rule SchemaWithoutSync = new(
        "DOMO3013",
        RuleSeverity.Info,
        "Schema without 'syncEnabled'",
        "{0} has a schema but no 'syncEnabled'. Set it to true to sync the collection to a dataset, otherwise to false.")
    {
        Why = "AppDB stores any document; only the dataset needs the schema. Without `syncEnabled`, Domo creates no dataset.",
        Bad = CollectionExamples.Create("""{ "name": "Deals", ⟦"schema"⟧: { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
        Good = CollectionExamples.Create(
            """{ "name": "Deals", "schema": { "columns": [{ "name": "region", "type": "STRING" }] }, "syncEnabled": true }"""),
    };

    public override IReadOnlyList<RuleMessage> Messages { get; } =
    [
        NoColumns.Message, MisnamedColumns, SyncWithoutColumns.Message, SyncWithoutSchema, SchemaWithoutSync.Message,
        KindRules.Error.Message, KindRules.Warning.Message,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            CheckSyncEnabled(context, collection);
            CheckSchema(context, collection);
        }
    }

    private static void CheckSyncEnabled(LintContext context, CollectionEntry collection)
    {
        var value = collection.Json.Find(Spellings.SyncEnabled)?.Value;
        if (value is null or JsonMissing or { Kind: JsonKind.True or JsonKind.False or JsonKind.Null })
        {
            return;
        }

        string? meant = BooleanValues.MeantJson(value);
        var fix = meant is null ? null : JsonEdits.ChangeToJson(value, meant);
        KindRules.Report(context, KindRules.Warning, value, "'syncEnabled' of " + collection.Label, "true or false", fix);
    }

    private static void CheckSchema(LintContext context, CollectionEntry collection)
    {
        var schema = collection.Json.Find(Spellings.Schema);
        switch (schema?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                // A schema under another name is reported by another rule.
                if (collection.IsSynced && CollectionKeys.FindMeant(collection.Json, "schema", CollectionKeys.MeantOfCollection) is null)
                {
                    context.Report(SyncWithoutSchema, collection.SyncEnabled!.Value.Span, null, collection.CapitalLabel);
                }

                break;
            case JsonMissing:
                break;
            case JsonObject columns:
                CheckColumns(context, collection, columns);
                break;
            case { } other:
                var fix = other is JsonArray ? JsonEdits.Wrap(other, """{ "columns": """, " }", "Move to 'columns'") : null;
                KindRules.Report(context, KindRules.Error, other, "'schema' of " + collection.Label, "an object with 'columns'", fix);
                break;
        }

        if (schema is not null && collection.Columns is { Items.Count: > 0 } && CollectionEntry.IsAbsent(collection.SyncEnabled))
        {
            var fix = collection.Json.TryGetMember("syncEnabled", out _)
                ? null
                : JsonEdits.Add(context.Text, collection.Json, "syncEnabled", "true", isSafe: false);
            context.Report(SchemaWithoutSync, schema.NameSpan, fix, collection.CapitalLabel);
        }
    }

    private static void CheckColumns(LintContext context, CollectionEntry collection, JsonObject schema)
    {
        switch (schema.Find(Spellings.Columns)?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                ReportNoColumns(context, collection, schema);
                break;
            case JsonMissing:
                break;
            case JsonArray { Items.Count: 0 } empty when collection.IsSynced:
                context.Report(SyncWithoutColumns, empty.Span, null, collection.CapitalLabel);
                break;
            case JsonArray:
                break;
            case { } other:
                string subject = "'columns' of " + collection.Label;
                KindRules.Report(context, KindRules.Error, other, subject, "an array of objects with 'name' and 'type'", ToList(other));
                break;
        }
    }

    private static void ReportNoColumns(LintContext context, CollectionEntry collection, JsonObject schema)
    {
        // Without sync, an empty schema is equivalent to none.
        if (!collection.IsSynced && schema.Members.Count == 0)
        {
            return;
        }

        if (CollectionEntry.FindOtherColumns(schema) is { } other)
        {
            var fix = other.Value is JsonArray ? JsonEdits.Rename(other, "columns") : null;
            context.Report(MisnamedColumns, schema.Opening, fix, collection.Label, other.Name);
        }
        else
        {
            context.Report(NoColumns, schema.Opening, null, collection.Label);
        }
    }

    /// <summary>Converts <c>{ "region": "STRING" }</c> to an array of columns.</summary>
    private static Fix? ToList(JsonValue columns)
    {
        if (columns is not JsonObject { Members.Count: > 0 } map)
        {
            return null;
        }

        var items = new List<string>();
        foreach (var member in map.Members)
        {
            if (member.Value is not JsonString type || ColumnTypes.Parse(type.Value) == ColumnType.Unknown)
            {
                return null;
            }

            items.Add($$"""{ "name": {{CompactJson.Quote(member.Name)}}, "type": {{CompactJson.Quote(type.Value)}} }""");
        }

        return JsonEdits.ChangeToJson(
            columns, "[" + string.Join(", ", items) + "]", isSafe: false) with { Title = "Change to an array of columns" };
    }
}
