using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The names of a collection's columns: each is a top-level key of the documents' content.</summary>
internal sealed class ColumnNameRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO3020",
        RuleSeverity.Error,
        "The column has no name",
        "A column of {0} has no name, so the collection will never sync; add 'name', the key in the documents' content")
    {
        Why = "Domo finds the value of a column by its name, which is a key of the documents' content.",
        Bad = CollectionExamples.OfColumns("""⟦{⟧ "columnName": "region", "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO3021",
        RuleSeverity.Error,
        "The column name is not a text",
        "The column name {0} of {1} is not a text; write it in quotes")
    {
        Why = "A column is named after a key of the documents' content, and keys are texts.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦2026⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "2026", "type": "STRING" }"""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO3022",
        RuleSeverity.Error,
        "Two columns have the same name",
        "{1} has the column '{0}' twice, and a dataset cannot; remove or rename one")
    {
        Why = "The columns become those of a dataset, where a name stands for one column.",
        Bad = CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": ⟦"region"⟧, "type": "STRING" }
            """),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule CaseCollision = new(
        "DOMO3023",
        RuleSeverity.Warning,
        "Two column names differ by letter case alone",
        "{2} has the columns '{1}' and '{0}', which differ by letter case alone; give one another name")
    {
        Why = "Keys of a document are told apart by letter case, the columns of a dataset in SQL and Beast Mode are not always.",
        Bad = CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": ⟦"Region"⟧, "type": "STRING" }
            """),
        Good = CollectionExamples.OfColumns("""
            { "name": "region", "type": "STRING" },
            { "name": "salesRegion", "type": "STRING" }
            """),
    };

    public static readonly Rule Nested = new(
        "DOMO3024",
        RuleSeverity.Warning,
        "The column name is a path",
        "Column '{0}' of {1} is a path, and only top-level keys of the content sync; {2}")
    {
        Why = "Domo syncs the top-level keys of a document's content; what is nested below one syncs as that key's JSON text. The prefix "
            + "'content.' belongs in queries only. A column named by a path stays empty.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦"content.region"⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule Spaces = new(
        "DOMO3025",
        RuleSeverity.Warning,
        "The column name has spaces around it",
        "Column '{0}' of {1} has spaces around its name, so it takes no value of the key '{2}'")
    {
        Why = "A column takes the value of the key that is named exactly as the column is.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦"region "⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule NotObject = new(
        "DOMO3026",
        RuleSeverity.Error,
        "The column is not an object",
        "The column {0} of {1} is not an object, so the collection will never sync; write an object with 'name' and 'type'")
    {
        Why = "Domo needs a name and a type for each column.",
        Bad = CollectionExamples.OfColumns("⟦\"region\"⟧"),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public static readonly Rule Leftover = new(
        "DOMO3027",
        RuleSeverity.Warning,
        "A text of a template was left in the column name",
        "Column '{0}' of {1} is there to be replaced; write the key in the documents' content")
    {
        Why = "Templates and guides mark what is to be filled in. Domo takes it for the real name and makes a column of it.",
        Bad = CollectionExamples.OfColumns("""{ "name": ⟦"<column name>"⟧, "type": "STRING" }"""),
        Good = CollectionExamples.OfColumns("""{ "name": "region", "type": "STRING" }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [Missing, NotText, Duplicate, CaseCollision, Nested, Spaces, NotObject, Leftover];

    public override void Check(LintContext context)
    {
        foreach (var collection in context.Collections)
        {
            if (collection.Columns is { } columns)
            {
                CheckColumns(context, collection, columns);
            }
        }
    }

    private static void CheckColumns(LintContext context, CollectionEntry collection, JsonArray columns)
    {
        var names = new List<(string Alias, JsonValue Node)>();
        foreach (var item in columns.Items)
        {
            if (item is JsonObject column)
            {
                CheckName(context, collection, column, names);
            }
            else if (item is JsonString { Value.Length: > 0 } name)
            {
                string asObject = $$"""{ "name": {{JsonEdits.Quote(name.Value)}}, "type": "STRING" }""";
                bool isName = !string.IsNullOrWhiteSpace(name.Value);
                context.Report(NotObject, item.Span, isName ? JsonEdits.ChangeToJson(item, asObject, isSafe: false) : null, CompactJson.Excerpt(item), collection.Label);
                names.Add((name.Value, name));
            }
            else if (item is not JsonMissing)
            {
                context.Report(NotObject, item.Span, null, CompactJson.Excerpt(item), collection.Label);
            }
        }

        var copies = new Copies(context, [columns]);
        foreach (var clash in Aliases.FindClashes(names))
        {
            if (clash.IsSame)
            {
                context.Report(Duplicate, clash.Node.Span, copies.Remove(clash), clash.Alias, collection.CapitalLabel);
            }
            else
            {
                context.Report(CaseCollision, clash.Node.Span, null, clash.Alias, clash.Earlier, collection.CapitalLabel);
            }
        }
    }

    private static void CheckName(LintContext context, CollectionEntry collection, JsonObject column, List<(string Alias, JsonValue Node)> names)
    {
        switch (column.Find(Spellings.Name)?.Value)
        {
            case null:
                var other = CollectionEntry.FindOtherName(column);
                bool isSure = other?.Name is "columnName" or "Name" or "column";
                var rename = other is null ? null : JsonEdits.Rename(other, "name", isSure);
                context.Report(Missing, CollectionEntry.Opening(column), rename, collection.Label);
                if (other?.Value is JsonString meant)
                {
                    names.Add((meant.Value, meant));
                }

                break;
            case JsonMissing:
                break;
            case { Kind: JsonKind.Null } none:
                context.Report(Missing, none.Span, null, collection.Label);
                break;
            case JsonString text when text.Value.Trim().Length == 0:
                context.Report(Missing, text.Span, null, collection.Label);
                break;
            case JsonString text:
                CheckText(context, collection, text, names);
                break;
            case JsonNumber number:
                context.Report(NotText, number.Span, JsonEdits.ChangeTo(number, number.Text), number.Text, collection.Label);
                names.Add((number.Text, number));
                break;
            case { } value:
                context.Report(NotText, value.Span, null, CompactJson.Excerpt(value), collection.Label);
                break;
        }
    }

    private static void CheckText(LintContext context, CollectionEntry collection, JsonString name, List<(string Alias, JsonValue Node)> names)
    {
        if (CollectionEntry.HasInvisible(name.Value))
        {
            return;
        }

        if (Placeholders.IsPlaceholder(name.Value))
        {
            context.Report(Leftover, name.Span, null, name.Value, collection.Label);
            return;
        }

        names.Add((name.Value, name));
        string trimmed = name.Value.Trim();
        if (trimmed.Length != name.Value.Length)
        {
            var trim = IsTaken(collection, trimmed) ? null : JsonEdits.ChangeTo(name, trimmed, isSafe: false);
            context.Report(Spaces, name.Span, trim, name.Value, collection.Label, trimmed);
            return;
        }

        int dot = trimmed.IndexOf('.');
        if (dot <= 0 || dot == trimmed.Length - 1)
        {
            return;
        }

        if (trimmed.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal) && trimmed.IndexOf('.', CollectionEntry.Prefix.Length) < 0)
        {
            string bare = trimmed.Substring(CollectionEntry.Prefix.Length);
            var fix = IsTaken(collection, bare) ? null : JsonEdits.ChangeTo(name, bare);
            context.Report(Nested, name.Span, fix, trimmed, collection.Label, $"write '{bare}'");
            return;
        }

        bool isContent = trimmed.StartsWith(CollectionEntry.Prefix, StringComparison.Ordinal);
        string path = isContent ? trimmed.Substring(CollectionEntry.Prefix.Length) : trimmed;
        string top = path.Substring(0, path.IndexOf('.'));
        context.Report(Nested, name.Span, null, trimmed, collection.Label, $"'{top}' as a STRING takes the JSON text of all below it");
    }

    /// <summary>Whether another column has, or is meant to have, the name that one of them is meant to have.</summary>
    private static bool IsTaken(CollectionEntry collection, string name) =>
        collection.ColumnNames.CountInAnyCase(name) > 1;
}
