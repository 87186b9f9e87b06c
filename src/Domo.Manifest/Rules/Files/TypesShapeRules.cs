using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>The shape of domo.types.json.</summary>
internal sealed class TypesShapeRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO8010",
        RuleSeverity.Error,
        "The types file is not an object",
        "The types file is {0}, so no type is read from it; write an object with \"datasets\" and \"collections\"")
    {
        Why = "domo.types.json is one object, in which datasets and collections are found by their names.",
        Bad = FileExamples.Types("⟦[]⟧"),
        Good = FileExamples.Types("{}"),
    };

    public static readonly Rule UnknownSection = new(
        "DOMO8011",
        RuleSeverity.Warning,
        "The types file has an unknown property",
        "Nothing reads '{0}' in the types file; {1}")
    {
        Why = "domo.types.json consists of datasets and collections; whatever else stands in it has no effect.",
        Bad = FileExamples.Types("""{ ⟦"dataset"⟧: { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
    };

    public static readonly Rule SectionNotObject = new(
        "DOMO8012",
        RuleSeverity.Error,
        "A part of the types file is not an object",
        "'{0}' in the types file is {1}, so no type is read from it; write an object with {2} as its names")
    {
        Why = "Datasets are found by their aliases and collections by their names, which an object has and a list has not.",
        Bad = FileExamples.Types("""{ "datasets": ⟦[{ "alias": "sales", "fields": {} }]⟧ }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "fields": {} } } }"""),
    };

    public static readonly Rule EntryNotObject = new(
        "DOMO8013",
        RuleSeverity.Error,
        "An entry of the types file is not an object",
        "'{0}' in the types file is {1}; write an object with \"{2}\"")
    {
        Why = "An entry of domo.types.json holds the types of its columns in an object: fields for a dataset, columns for a collection.",
        Bad = FileExamples.TypesOfSales("⟦\"DECIMAL\"⟧"),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule NotWrapped = new(
        "DOMO8014",
        RuleSeverity.Error,
        "Types stand directly in an entry of the types file",
        "The types of '{0}' stand directly in its entry, where nothing reads them; write them in \"{1}\"")
    {
        Why = "An entry of domo.types.json holds the types of its columns in an object of its own: fields for a dataset, columns for a collection.",
        Bad = FileExamples.TypesOfSales("""⟦{⟧ "amount": "DECIMAL" }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO8015",
        RuleSeverity.Error,
        "The types in an entry of the types file stand under another name",
        "Nothing reads '{0}' of '{1}' in the types file; write '{2}'")
    {
        Why = "As in the manifest, a dataset has fields and a collection has columns.",
        Bad = FileExamples.TypesOfSales("""{ ⟦"columns"⟧: { "amount": "DECIMAL" } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule ColumnsNotObject = new(
        "DOMO8016",
        RuleSeverity.Error,
        "The types in an entry of the types file are not an object",
        "The {0} of '{1}' in the types file are {2}; write an object from name to type, such as \"amount\": \"DECIMAL\"")
    {
        Why = "Types are found by the names of the columns, which an object has and a list has not.",
        Bad = FileExamples.TypesOfSales("""{ "fields": ⟦[{ "alias": "amount", "type": "DECIMAL" }]⟧ }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule NoType = new(
        "DOMO8017",
        RuleSeverity.Error,
        "A column in the types file has no type",
        "'{0}' in the types file is {1}, which is no type; write one of {2} in quotes")
    {
        Why = "A column's type is a text, or an object whose type is one.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦10⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule UnknownType = new(
        "DOMO8018",
        RuleSeverity.Error,
        "A type in the types file is none of the six",
        "'{0}' is no column type, so '{1}' stays untyped; use {2}")
    {
        Why = "domo.types.json has the types that Domo documents for the columns of collections: STRING, LONG, DECIMAL, DOUBLE, DATE and DATETIME.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"FLOAT"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DOUBLE" } }"""),
    };

    public static readonly Rule LetterCase = new(
        "DOMO8019",
        RuleSeverity.Info,
        "A type in the types file is not in upper case",
        "The type '{0}' of '{1}' is read as '{2}'; write it so, since Domo takes types in upper case only")
    {
        Why = "The types file takes any letter case. A manifest does not, and a type that is copied there from here would fail.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"decimal"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotObject, UnknownSection, SectionNotObject, EntryNotObject, NotWrapped, OtherName, ColumnsNotObject, NoType, UnknownType, LetterCase];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Types)
        {
            return;
        }

        if (context.Root is not { } root)
        {
            if (context.Document.Json.Root is not JsonMissing and { } other)
            {
                context.Report(NotObject, other.Span, null, CompactJson.Excerpt(other));
            }

            return;
        }

        foreach (var member in root.Members)
        {
            if (TypesSection.Of(member.Name) is { } section)
            {
                CheckSection(context, member, section);
            }
            else if (member.Name.Length > 0 && member.Name[0] is not ('$' or '_' or '/'))
            {
                ReportUnknown(context, root, member);
            }
        }
    }

    private static void ReportUnknown(LintContext context, JsonObject root, JsonMember member)
    {
        string? meant = Suggestion.Nearest(member.Name, TypesSection.Names);
        bool isFree = meant is not null && !root.TryGetMember(meant, out _);
        string hint = meant is null ? "it has 'datasets' and 'collections'" : $"did you mean '{meant}'?";
        context.Report(UnknownSection, member.NameSpan, isFree ? JsonEdits.Rename(member, meant!) : null, member.Name, hint);
    }

    private static void CheckSection(LintContext context, JsonMember member, TypesSection section)
    {
        if (member.Value is JsonObject entries)
        {
            foreach (var entry in entries.Members)
            {
                CheckEntry(context, entry, section);
            }
        }
        else if (member.Value is not JsonMissing)
        {
            string names = section.IsDatasets ? "the aliases of datasets" : "the names of collections";
            context.Report(SectionNotObject, member.Value.Span, null, member.Name, CompactJson.Excerpt(member.Value), names);
        }
    }

    private static void CheckEntry(LintContext context, JsonMember member, TypesSection section)
    {
        switch (member.Value)
        {
            case JsonMissing:
                break;
            case JsonObject entry when section.ColumnsOf(entry) is { } columns:
                if (!string.Equals(columns.Name, section.Columns, StringComparison.Ordinal))
                {
                    context.Report(OtherName, columns.NameSpan, JsonEdits.Rename(columns, section.Columns), columns.Name, member.Name, section.Columns);
                }

                CheckColumns(context, member.Name, columns, section);
                break;
            case JsonObject entry when TypesSection.HoldsTypes(entry):
                var wrap = new Fix(
                    $"Put them in '{section.Columns}'",
                    [new(new SourceSpan(entry.Span.Start, 0), "{ \"" + section.Columns + "\": "), new(new SourceSpan(entry.Span.End, 0), " }")]);
                context.Report(NotWrapped, new SourceSpan(entry.Span.Start, 1), wrap, member.Name, section.Columns);
                break;
            case JsonObject:
                break;
            case { } other:
                context.Report(EntryNotObject, other.Span, null, member.Name, CompactJson.Excerpt(other), section.Columns);
                break;
        }
    }

    private static void CheckColumns(LintContext context, string owner, JsonMember member, TypesSection section)
    {
        if (member.Value is JsonObject columns)
        {
            foreach (var column in columns.Members)
            {
                CheckColumn(context, column);
            }
        }
        else if (member.Value is not JsonMissing)
        {
            context.Report(ColumnsNotObject, member.Value.Span, TypesSection.MakeObject(member.Value), section.Columns, owner, CompactJson.Excerpt(member.Value));
        }
    }

    private static void CheckColumn(LintContext context, JsonMember column)
    {
        var value = column.Value is JsonObject settings && settings.Find(Spellings.Type) is { } type ? type.Value : column.Value;
        switch (value)
        {
            case JsonMissing:
                break;
            case JsonString text:
                CheckType(context, column.Name, text);
                break;
            case { } other:
                var span = other is JsonObject ? new SourceSpan(other.Span.Start, 1) : other.Span;
                context.Report(NoType, span, null, column.Name, CompactJson.Excerpt(other), string.Join(", ", ColumnTypes.Names));
                break;
        }
    }

    private static void CheckType(LintContext context, string column, JsonString text)
    {
        var type = ColumnTypes.Parse(text.Value);
        if (type == ColumnType.Unknown)
        {
            string? best = Collections.ColumnTypeNames.Best(text.Value);
            var fix = best is null ? null : JsonEdits.ChangeTo(text, best, Collections.ColumnTypeNames.IsCertain(text.Value));
            context.Report(UnknownType, text.Span, fix, text.Value, column, Join(Collections.ColumnTypeNames.Fitting(text.Value)));
        }
        else if (!string.Equals(text.Value, ColumnTypes.NameOf(type), StringComparison.Ordinal))
        {
            string name = ColumnTypes.NameOf(type);
            context.Report(LetterCase, text.Span, JsonEdits.ChangeTo(text, name), text.Value, column, name);
        }
    }

    private static string Join(IReadOnlyList<string> names)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < names.Count; i++)
        {
            text.Append(i == 0 ? "" : i == names.Count - 1 ? " or " : ", ").Append('\'').Append(names[i]).Append('\'');
        }

        return text.ToString();
    }
}
