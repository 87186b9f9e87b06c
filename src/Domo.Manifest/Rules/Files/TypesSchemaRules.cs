using Domo.Manifest.Binding;
using Domo.Manifest.Model;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>What domo.types.json says of columns and fields, against the schemas of the manifest beside it.</summary>
internal sealed class TypesSchemaRules : RuleSet
{
    public static readonly Rule HasType = new(
        "DOMO8023",
        RuleSeverity.Warning,
        "The types file types a column that has a type in the schema",
        "The schema of the collection '{0}' says that '{1}' is {2}, so this type is read by nothing; change it there, or remove it here")
    {
        Why = "The schema of a collection is what Domo itself goes by, so it is what the generated code goes by too. The types file is for columns that it "
            + "lacks, and for what is in the lists and objects of a STRING column.",
        Bad = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": ⟦"LONG"⟧ } } } }""", FileExamples.Notes),
        Good = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": "STRING[]" } } } }""", FileExamples.Notes),
    };

    public static readonly Rule OtherCase = new(
        "DOMO8074",
        RuleSeverity.Warning,
        "The types file types a column in another letter case than the schema",
        "The schema of the collection '{0}' has a column '{1}', of which '{2}' is not a spelling but another property; write '{1}'")
    {
        Why = "The names of a document's properties are case-sensitive, so that the document gets two of them.",
        Bad = FileExamples.Types("""{ "collections": { "notes": { "columns": { ⟦"Text"⟧: { "name": "Body" } } } } }""", FileExamples.Notes),
        Good = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": { "name": "Body" } } } } }""", FileExamples.Notes),
    };

    public static readonly Rule NullableOfNothing = new(
        "DOMO8061",
        RuleSeverity.Warning,
        "The types file says that a value without a type is never null",
        "'{0}' has no type, and a value without one is a DomoValue, which holds null too; give it a type, or remove \"nullable\"")
    {
        Why = "What has a type is not null in C# when \"nullable\" is false. A DomoValue takes what comes.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { ⟦"nullable"⟧: false, "name": "Revenue" } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", "nullable": false, "name": "Revenue" } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [HasType, OtherCase, NullableOfNothing];

    public override void Check(LintContext context)
    {
        if (TypesManifests.Beside(context) is not { } manifests)
        {
            return;
        }

        foreach (var entry in TypesEntry.All(context))
        {
            if (!ReferenceEquals(entry.Section.Kind, TypesKind.Parameter))
            {
                CheckEntry(context, entry, manifests.Collections(entry.Name));
            }
        }
    }

    private static void CheckEntry(LintContext context, TypesEntry entry, IReadOnlyList<CollectionMapping> collections)
    {
        var columns = new Dictionary<string, CollectionColumn>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        bool isColumn = ReferenceEquals(entry.Section.Kind, TypesKind.Column);
        foreach (var collection in isColumn ? collections : [])
        {
            foreach (var column in collection.Columns)
            {
                columns[column.Name] = column;
                names[column.Name] = column.Name;
            }
        }

        foreach (var scope in entry.Scopes())
        {
            foreach (var value in scope.Values)
            {
                var column = scope.Parent is null && columns.TryGetValue(value.Name, out var declared) ? declared : null;
                if (column is not null)
                {
                    CheckType(context, value, column);
                }
                else if (scope.Parent is null && names.TryGetValue(value.Name, out string? name))
                {
                    var fix = TypesNameRules.RenameTo(scope.Json!, value.Member, name, isSure: false);
                    context.Report(OtherCase, value.Member.NameSpan, fix is null ? null : fix with { IsSafe = false }, entry.Name, name, value.Name);
                }

                CheckNullable(context, value, column);
            }
        }
    }

    private static void CheckType(LintContext context, TypesValue value, CollectionColumn column)
    {
        var typed = TypesBinder.Bind(value.Member);
        bool isTyped = TypedColumns.TypeOf(typed) != ColumnType.Unknown;
        if (!isTyped || TypedColumns.IsFiner(column.Type, typed))
        {
            return;
        }

        var place = value.Type?.Span ?? value.Children!.NameSpan;
        var fix = value.Settings is null
            ? JsonEdits.Remove(context.Text, value.Scope.Json!, value.Member, isSafe: false)
            : null;
        context.Report(HasType, place, fix, value.Scope.Entry.Name, value.Name, ColumnTypes.NameOf(column.Type));
    }

    private static void CheckNullable(LintContext context, TypesValue value, CollectionColumn? column)
    {
        if (value.SettingOf(Spellings.Nullable) is { } nullable
            && BooleanValues.Meant(nullable.Value) == false
            && value.SettingOf(Spellings.Type) is null
            && value.Children is null
            && column is not { Type: not ColumnType.Unknown })
        {
            context.Report(NullableOfNothing, nullable.NameSpan, JsonEdits.Remove(context.Text, value.Settings!, nullable, isSafe: false), value.Name);
        }
    }
}
