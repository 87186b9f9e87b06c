using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>A collection's schema, and whether it is synced into a dataset.</summary>
internal sealed class SchemaRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO3040",
        RuleSeverity.Error,
        "The schema is not an object",
        "The schema {0} of {1} is not an object, so the collection will never sync; write an object with 'columns'")
    {
        Why = "Domo reads the columns from 'columns' of an object; the only shape that any guide or Domo's own editor knows.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": ⟦[{ "name": "region", "type": "STRING" }]⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule NoColumns = new(
        "DOMO3041",
        RuleSeverity.Error,
        "The schema has no columns",
        "The schema of {0} has no 'columns'{1}, so the collection will never sync; list them in 'columns'")
    {
        Why = "'columns' is the only property of a schema.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": ⟦{⟧ "fields": [{ "name": "region", "type": "STRING" }] } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule ColumnsNotList = new(
        "DOMO3042",
        RuleSeverity.Error,
        "The columns are not a list",
        "The columns {0} of {1} are not a list, so the collection will never sync; write a list of objects with 'name' and 'type'")
    {
        Why = "Domo reads the columns as a list, in the order of the dataset.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": ⟦{ "region": "STRING" }⟧ } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule SyncWithoutColumns = new(
        "DOMO3043",
        RuleSeverity.Error,
        "The synced collection has no columns",
        "{0} is to be synced but its list of columns is empty, so Domo creates no dataset; list the columns")
    {
        Why = "Domo creates a dataset of the columns that the schema lists. A dataset of none cannot be.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": ⟦[]⟧ } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule SyncWithoutSchema = new(
        "DOMO3044",
        RuleSeverity.Error,
        "The synced collection has no schema",
        "{0} is to be synced but has no schema, so it will never sync; add 'schema' with its columns, or set 'syncEnabled' to false")
    {
        Why = "Domo needs the schema to create the dataset. Its API answers 400 to a synced collection without one, and its guide says that a "
            + "collection created without a schema does not sync.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": ⟦true⟧ }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
    };

    public static readonly Rule SchemaWithoutSync = new(
        "DOMO3045",
        RuleSeverity.Info,
        "The collection has a schema but does not sync",
        "{0} has a schema but no 'syncEnabled', so there will be no dataset of it; set 'syncEnabled' to true to have one, or to false to say so")
    {
        Why = "The schema serves the dataset only: AppDB itself stores any document. Without 'syncEnabled' nothing is synced, which authors of a "
            + "schema often find out when they look for the dataset.",
        Bad = CollectionExamples.Of("""{ "name": "Deals", ⟦"schema"⟧: { "columns": [{ "name": "region", "type": "STRING" }] } }"""),
        Good = CollectionExamples.Of("""{ "name": "Deals", "schema": { "columns": [{ "name": "region", "type": "STRING" }] }, "syncEnabled": true }"""),
    };

    public static readonly Rule SyncNotBoolean = new(
        "DOMO3046",
        RuleSeverity.Warning,
        "syncEnabled is neither true nor false",
        "'syncEnabled' of {1} is {0}, which is neither true nor false; write {2}")
    {
        Why = "Domo documents a boolean. Whether it takes anything else for one is left to luck.",
        Bad = CollectionExamples.Of("""
            { "name": "Deals", "syncEnabled": ⟦"true"⟧, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }
            """),
        Good = CollectionExamples.Of("""
            { "name": "Deals", "syncEnabled": true, "schema": { "columns": [{ "name": "region", "type": "STRING" }] } }
            """),
    };

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotObject, NoColumns, ColumnsNotList, SyncWithoutColumns, SyncWithoutSchema, SchemaWithoutSync, SyncNotBoolean];

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
        context.Report(SyncNotBoolean, value.Span, fix, CompactJson.Excerpt(value), collection.Label, meant ?? "true or false");
    }

    private static void CheckSchema(LintContext context, CollectionEntry collection)
    {
        var schema = collection.Json.Find(Spellings.Schema);
        switch (schema?.Value)
        {
            case null or { Kind: JsonKind.Null }:
                // Where another property stands for the schema, that is what to mend.
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
                var fix = other is JsonArray ? JsonEdits.Wrap(other, """{ "columns": """, " }", "Put the list into 'columns'") : null;
                context.Report(NotObject, other.Span, fix, CompactJson.Excerpt(other), collection.Label);
                break;
        }

        if (schema is not null && collection.Columns is { Items.Count: > 0 } && CollectionEntry.IsAbsent(collection.SyncEnabled))
        {
            var fix = collection.Json.TryGetMember("syncEnabled", out _) ? null : JsonEdits.Add(context.Text, collection.Json, "syncEnabled", "true", isSafe: false);
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
                context.Report(ColumnsNotList, other.Span, ToList(other), CompactJson.Excerpt(other), collection.Label);
                break;
        }
    }

    private static void ReportNoColumns(LintContext context, CollectionEntry collection, JsonObject schema)
    {
        // An empty schema of a collection that does not sync says as much as none.
        if (!collection.IsSynced && schema.Members.Count == 0)
        {
            return;
        }

        var other = CollectionEntry.FindOtherColumns(schema);
        var fix = other?.Value is JsonArray ? JsonEdits.Rename(other, "columns") : null;
        string instead = other is null ? "" : ", only '" + other.Name + "'";
        context.Report(NoColumns, CollectionEntry.Opening(schema), fix, collection.Label, instead);
    }

    /// <summary>Turns <c>{ "region": "STRING" }</c> into the list that it means.</summary>
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

            items.Add($$"""{ "name": {{JsonEdits.Quote(member.Name)}}, "type": {{JsonEdits.Quote(type.Value)}} }""");
        }

        return JsonEdits.ChangeToJson(columns, "[" + string.Join(", ", items) + "]", isSafe: false) with { Title = "Change to a list of columns" };
    }
}
