using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The types of columns and fields in domo.types.json, compared with the schemas of the manifest in the same folder.</summary>
internal sealed class TypesSchemaRules : RuleSet
{
    private static readonly Rule HasType = new(
        "DOMO8006",
        RuleSeverity.Warning,
        "Column type is already in the schema",
        "Column '{1}' has type {2} in the schema of collection '{0}'; change it there, or remove it here")
    {
        Why = "Domo uses the schema of a collection, and so does the generated code. The types file is for columns that the schema "
            + "lacks, and for lists and objects in a `STRING` column.",
        Bad = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": ⟦"LONG"⟧ } } } }""", FileExamples.Notes),
        Good = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": "STRING[]" } } } }""", FileExamples.Notes),
    };

    private static readonly Rule OtherCase = new(
        "DOMO8007",
        RuleSeverity.Warning,
        "Column in another case than in the schema",
        "Column '{2}' is '{1}' in the schema of collection '{0}'; use '{1}'")
    {
        Why = "The names of a document's properties are case-sensitive, so the document gets two of them.",
        Bad = FileExamples.Types("""{ "collections": { "notes": { "columns": { ⟦"Text"⟧: { "name": "Body" } } } } }""", FileExamples.Notes),
        Good = FileExamples.Types("""{ "collections": { "notes": { "columns": { "text": { "name": "Body" } } } } }""", FileExamples.Notes),
    };

    private static readonly Rule NullableWithoutType = new(
        "DOMO8012",
        RuleSeverity.Warning,
        "'nullable' without a type",
        "'nullable' of '{0}' has no effect without a type; add a type, or remove 'nullable'")
    {
        Why = "A value without a type is a `DomoValue`, which can also be null. Only a value that has a type is never null in C# when "
            + "`nullable` is false.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { ⟦"nullable"⟧: false, "name": "Revenue" } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", "nullable": false, "name": "Revenue" } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [HasType, OtherCase, NullableWithoutType];

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
                    context.Report(
                        OtherCase, value.Member.NameSpan, fix is null ? null : fix with { IsSafe = false }, entry.Name, name, value.Name);
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
            context.Report(
                NullableWithoutType,
                nullable.NameSpan,
                JsonEdits.Remove(context.Text, value.Settings!, nullable, isSafe: false),
                value.Name);
        }
    }
}
