using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>What domo.types.json says of one field, column, parameter or output.</summary>
internal sealed class TypesValueRules : RuleSet
{
    private const string ListSuffix = "[]";

    private static readonly string[] Flags = ["true", "false"];

    public static readonly Rule NoType = new(
        "DOMO8017",
        RuleSeverity.Error,
        "A column in the types file has no type",
        "'{0}' in the types file is {1}, which is no type; write one of {2} in quotes")
    {
        Why = "A type is a text, or an object whose type is one. An object may leave the type out when it says something else.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦10⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule UnknownType = new(
        "DOMO8018",
        RuleSeverity.Error,
        "A type in the types file is unknown",
        "'{0}' is no type, so it says nothing of '{1}'; use {2}")
    {
        Why = "Fields have the types that Domo documents for the columns of collections: STRING, LONG, DECIMAL, DOUBLE, DATE and DATETIME. Columns can "
            + "be BOOLEAN and OBJECT too. Parameters have the types of parameters, and double. A list is a type with [] behind it.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"FLOAT"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DOUBLE" } }"""),
    };

    public static readonly Rule LetterCase = new(
        "DOMO8019",
        RuleSeverity.Info,
        "A type in the types file is in another letter case",
        "The type '{0}' of '{1}' is read as '{2}'; write it so, since Domo takes types in that letter case only")
    {
        Why = "The types file takes any letter case. A manifest does not, and a type that is copied there from here would fail.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"decimal"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule NullableNotFlag = new(
        "DOMO8027",
        RuleSeverity.Error,
        "\"nullable\" in the types file is neither true nor false",
        "\"nullable\" of '{0}' in the types file is {1}, which says nothing; write true or false, without quotes")
    {
        Why = "A value may be null unless \"nullable\" is false.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", "nullable": ⟦"false"⟧ } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", "nullable": false } } }"""),
    };

    public static readonly Rule NotOfCell = new(
        "DOMO8028",
        RuleSeverity.Error,
        "A type in the types file is none of a dataset's field",
        "A cell of a dataset is one text, number or date, so that '{0}' cannot be of type '{1}'; use {2}")
    {
        Why = "Documents hold lists, objects, true and false; datasets do not. A column of a dataset that has JSON in it is a STRING.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": ⟦"STRING[]"⟧ } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "STRING" } }"""),
    };

    public static readonly Rule NotParent = new(
        "DOMO8029",
        RuleSeverity.Error,
        "A type in the types file that is no object has children",
        "'{0}' is of type '{1}', which has no children; write '{2}', or remove the children")
    {
        Why = "Only an object has properties of its own. With children, the type may be left out: it is an object then.",
        Bad = FileExamples.TypesOfNotes("""{ "address": { "type": "STRING", ⟦"children"⟧: { "city": "STRING" } } }"""),
        Good = FileExamples.TypesOfNotes("""{ "address": { "children": { "city": "STRING" } } }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } = [NoType, UnknownType, LetterCase, NullableNotFlag, NotOfCell, NotParent];

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
            string? flag = nullable is JsonString text ? Array.Find(Flags, word => string.Equals(word, text.Value, StringComparison.OrdinalIgnoreCase)) : null;
            var fix = flag is null ? null : JsonEdits.ChangeToJson(nullable, flag);
            context.Report(NullableNotFlag, nullable.Span, fix, value.Label, CompactJson.Excerpt(nullable));
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
            var span = wrong is JsonObject ? new SourceSpan(wrong.Span.Start, 1) : wrong.Span;
            context.Report(NoType, span, null, value.Label, CompactJson.Excerpt(wrong), string.Join(", ", value.Scope.Kind.Names));
        }
    }

    /// <summary>Whether an object says nothing at all. One that has something unknown in it is found for that.</summary>
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
            context.Report(NotOfCell, text.Span, name is null ? null : JsonEdits.ChangeTo(text, name, isSafe: false), value.Label, text.Value, Words.List(fitting, "or"));
        }
        else if (name is null)
        {
            var (fitting, isSure) = kind.Instead(type);
            bool isKnown = fitting.Length < kind.Names.Count;
            string[] written = Array.ConvertAll(fitting, fit => kind.IsNested ? fit + suffix : fit);
            context.Report(UnknownType, text.Span, isKnown ? JsonEdits.ChangeTo(text, written[0], isSure) : null, text.Value, value.Label, Words.List(written, "or"));
        }
        else if (!string.Equals(type, name, StringComparison.Ordinal))
        {
            context.Report(LetterCase, text.Span, JsonEdits.ChangeTo(text, name + suffix), text.Value, value.Label, name + suffix);
        }

        if (name is not null && name != kind.ObjectName && value.Children is { } children && kind.IsNested)
        {
            string instead = kind.ObjectName + suffix;
            context.Report(NotParent, children.NameSpan, JsonEdits.ChangeTo(text, instead, isSafe: false), value.Label, text.Value, instead);
        }
    }
}
