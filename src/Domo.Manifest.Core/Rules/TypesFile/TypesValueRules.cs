using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The types of individual fields, columns, parameters and outputs in domo.types.json.</summary>
internal sealed class TypesValueRules : RuleSet
{
    private const string ListSuffix = "[]";

    private static readonly string[] Flags = ["true", "false"];

    /// <summary>The type is recognized, but not spelled exactly. Arguments: the type, its owner, the exact type.</summary>
    public static readonly Rule Inexact = new(
        "DOMO8013", RuleSeverity.Info, "Inexact type in the types file", "Type '{0}' of '{1}' is read as '{2}'; write '{2}'")
    {
        Why = "The generator reads types in any case, and reads a list of the manifest as a list. A manifest requires the exact case, so "
            + "a type that is copied from here would fail there.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"decimal"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    private static readonly Rule NoType = new(
        "DOMO8002", RuleSeverity.Error, "Missing type in the types file", "'{0}' is {1}, not a type; use one of {2}")
    {
        Why = "A type is a string, or an object whose `type` is one. An object may omit the type if it has another property.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦10⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    private static readonly Rule UnknownType = new(
        "DOMO8003", RuleSeverity.Error, "Unknown type in the types file", "'{1}' has the unknown type '{0}'; use {2}")
    {
        Why = "Fields have the types that Domo documents for the columns of collections: `STRING`, `LONG`, `DECIMAL`, `DOUBLE`, `DATE` "
            + "and `DATETIME`. Columns can also be `BOOLEAN` and `OBJECT`. Parameters have the types of parameters, and `double`. A list "
            + "is a type followed by `[]`.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"FLOAT"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DOUBLE" } }"""),
    };

    private static readonly Rule NotOfField = new(
        "DOMO8010",
        RuleSeverity.Error,
        "Unsupported type of a dataset field",
        "'{0}' is a field of a dataset and cannot have type '{1}'; use {2}")
    {
        Why = "Documents contain lists, objects and booleans; a cell of a dataset is one string, number or date. A column of a dataset "
            + "that contains JSON is a `STRING`.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"STRING[]"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "STRING" } }"""),
    };

    private static readonly Rule NotParent = new(
        "DOMO8011",
        RuleSeverity.Error,
        "Children on a type that is not an object",
        "'{0}' has 'children' but type '{1}'; use '{2}', or remove the children")
    {
        Why = "Only objects have properties. The type may be omitted next to `children`.",
        Bad = FileExamples.TypesOfNotes("""{ "address": { "type": "STRING", ⟦"children"⟧: { "city": "STRING" } } }"""),
        Good = FileExamples.TypesOfNotes("""{ "address": { "children": { "city": "STRING" } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [NoType, UnknownType, Inexact, NotOfField, NotParent, KindRules.Error];

    public override void Check(LintContext context)
    {
        foreach (var entry in TypesEntry.All(context))
        {
            foreach (var scope in entry.Scopes())
            {
                foreach (var value in scope.Values)
                {
                    CheckValue(context, value);
                }
            }
        }
    }

    private static void CheckValue(LintContext context, TypesValue value)
    {
        CheckTypeIsText(context, value);
        if (value.Type is { } type)
        {
            CheckType(context, value, type);
        }

        var nullable = value.SettingOf(Spellings.Nullable)?.Value;
        if (nullable is { Kind: not (JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing) })
        {
            string? flag = nullable is JsonString text
                ? Array.Find(Flags, word => string.Equals(word, text.Value, StringComparison.OrdinalIgnoreCase))
                : null;
            var fix = flag is null ? null : JsonEdits.ChangeToJson(nullable, flag);
            KindRules.Report(context, KindRules.Error, nullable, $"'nullable' of '{value.Label}'", "true or false", fix);
        }
    }

    private static void CheckTypeIsText(LintContext context, TypesValue value)
    {
        var wrong = value.Settings is null ? value.Member.Value : value.SettingOf(Spellings.Type)?.Value;
        if (wrong is null && IsEmpty(value.Settings!))
        {
            wrong = value.Settings;
        }

        if (wrong is not (null or JsonString or JsonMissing))
        {
            var span = wrong is JsonObject ? wrong.Opening : wrong.Span;
            context.Report(NoType, span, null, value.Label, KindRules.Describe(wrong), string.Join(", ", value.Scope.Kind.Names));
        }
    }

    /// <summary>Returns whether an object has no properties. Unknown properties have their own finding.</summary>
    private static bool IsEmpty(JsonObject settings)
    {
        foreach (var member in settings.Members)
        {
            if (!TypesSection.IsNote(member.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckType(LintContext context, TypesValue value, JsonString text)
    {
        var kind = value.Scope.Kind;
        var (type, isList) = TypesBinder.SplitList(text.Value);
        string suffix = isList ? ListSuffix : "";
        string? name = kind.NameOf(type);
        if (!kind.IsNested && (name is null ? TypesKind.Column.NameOf(type) is not null : isList))
        {
            string[] fitting = [.. kind.Names];
            context.Report(
                NotOfField,
                text.Span,
                name is null ? null : JsonEdits.ChangeTo(text, name, isSafe: false),
                value.Label,
                text.Value,
                MessageText.List(fitting, "or"));
        }
        else if (name is null)
        {
            var (fitting, isSure) = kind.Instead(type);
            bool isKnown = fitting.Length < kind.Names.Count;
            string[] written = Array.ConvertAll(fitting, fit => kind.IsNested ? fit + suffix : fit);
            context.Report(
                UnknownType,
                text.Span,
                isKnown ? JsonEdits.ChangeTo(text, written[0], isSure) : null,
                text.Value,
                value.Label,
                MessageText.List(written, "or"));
        }
        else if (!string.Equals(type, name, StringComparison.Ordinal))
        {
            context.Report(Inexact, text.Span, JsonEdits.ChangeTo(text, name + suffix), text.Value, value.Label, name + suffix);
        }

        if (name is not null && name != kind.ObjectName && value.Children is { } children && kind.IsNested)
        {
            string instead = kind.ObjectName + suffix;
            context.Report(
                NotParent, children.NameSpan, JsonEdits.ChangeTo(text, instead, isSafe: false), value.Label, text.Value, instead);
        }
    }
}
