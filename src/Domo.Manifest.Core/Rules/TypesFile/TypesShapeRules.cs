using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The structure of domo.types.json, down to the objects that contain the types.</summary>
internal sealed class TypesShapeRules : RuleSet
{
    private static readonly Rule NotWrapped = new(
        "DOMO8001",
        RuleSeverity.Error,
        "Types outside 'fields', 'columns' or 'parameters'",
        "The types of '{0}' have no effect outside '{1}'; put them in '{1}'")
    {
        Why = "An entry of `domo.types.json` has its types in an object of their own: `fields` of a dataset, `columns` of a collection, "
            + "`parameters` of a function or workflow.",
        Bad = FileExamples.TypesOfSales("""⟦{⟧ "amount": "DECIMAL" }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    private static readonly RuleMessage UnknownProperty = PropertyNameRules.Misspelt.Also(
        "Unknown property '{0}'{1}; {2}",
        bad: FileExamples.Types("""{ ⟦"version"⟧: 1, "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
        good: FileExamples.Types("""{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""));

    private static readonly RuleMessage OtherName = PropertyNameRules.Misnamed.Also(
        "'{0}'{1} has no effect; rename it to '{2}'",
        bad: FileExamples.TypesOfSales("""{ ⟦"columns"⟧: { "amount": "DECIMAL" } }"""),
        good: FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""));

    /// <summary>Names of list flags and of children in other formats.</summary>
    private static readonly string[] ListNames = ["list", "isList", "array"];
    private static readonly string[] ChildrenNames = ["columns", "fields", "properties", "parameters"];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [NotWrapped.Message, UnknownProperty, OtherName, PropertyNameRules.Misspelt.Message, KindRules.Error.Message];

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
                KindRules.Report(context, KindRules.Error, other, "The types file", "an object");
            }

            return;
        }

        foreach (var member in root.Members)
        {
            if (TypesSection.Of(member.Name) is not { } section)
            {
                if (!TypesSection.IsNote(member.Name))
                {
                    string? meant = Suggestion.Nearest(member.Name, TypesSection.Names);
                    var message = meant is null ? UnknownProperty
                        : member.Value is JsonObject ? OtherName
                        : PropertyNameRules.Misspelt.Message;
                    ReportUnknown(context, message, root, member, " in the types file", meant ?? Use(TypesSection.Names), meant);
                }
            }
            else if (member.Value is not (JsonObject or JsonMissing))
            {
                KindRules.Report(
                    context, KindRules.Error, member.Value, $"'{member.Name}'", $"an object with {section.Keys} as property names");
            }
        }

        foreach (var entry in TypesEntry.All(context))
        {
            CheckEntry(context, entry);
        }
    }

    private static void CheckEntry(LintContext context, TypesEntry entry)
    {
        string values = entry.Section.Values.Name;
        if (entry.Json is not { } json)
        {
            if (entry.Member.Value is not JsonMissing and { } other)
            {
                KindRules.Report(context, KindRules.Error, other, $"'{entry.Name}'", $"an object with '{values}'");
            }

            return;
        }

        var holder = entry.Section.ValuesOf(json);
        if (holder is null && entry.Section.HoldsTypes(json))
        {
            // Wrapping would include properties of the entry itself.
            bool hasOwn = Array.Exists(entry.Section.Properties, name => json.TryGetMember(name, out _));
            var fix = hasOwn ? null : JsonEdits.Wrap(json, "{ \"" + values + "\": ", " }", $"Put the types in '{values}'");
            context.Report(NotWrapped, json.Opening, fix, entry.Name, values);
            return;
        }

        if (holder is not null && !entry.Section.Values.Matches(holder.Name))
        {
            context.Report(OtherName, holder.NameSpan, JsonEdits.Rename(holder, values), holder.Name, $" of '{entry.Name}'", values);
        }

        CheckProperties(context, json, entry.Name, entry.Section.Properties, holder, isValue: false);
        if (entry.Obsolete is { Kind: not (
            JsonKind.String or JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing) } obsolete)
        {
            KindRules.Report(context, KindRules.Error, obsolete, $"'obsolete' of '{entry.Name}'", "true, false or a string");
        }

        foreach (var scope in entry.Scopes())
        {
            CheckScope(context, scope);
        }
    }

    private static void CheckScope(LintContext context, TypesScope scope)
    {
        if (!scope.IsOutput && scope.Json is null && scope.Holder.Value is not JsonMissing and { } other)
        {
            string name = scope.Parent is null ? scope.Entry.Section.Values.Name : scope.Holder.Name;
            KindRules.Report(
                context,
                KindRules.Error,
                other,
                $"'{name}' of '{scope.Owner}'",
                "an object from name to type",
                MakeObject(other, scope.Kind));
        }

        foreach (var value in scope.Values)
        {
            if (value.Settings is { } settings)
            {
                CheckProperties(context, settings, value.Label, scope.Kind.Properties(scope.IsOutput), holder: null, isValue: true);
            }
        }
    }

    private static void CheckProperties(
        LintContext context, JsonObject owner, string label, string[] known, JsonMember? holder, bool isValue)
    {
        bool hasChildren = Array.IndexOf(known, Spellings.Children.Name) >= 0;
        foreach (var member in owner.Members)
        {
            if (Array.IndexOf(known, member.Name) >= 0 || TypesSection.IsNote(member.Name) || ReferenceEquals(member, holder))
            {
                continue;
            }

            bool isList = isValue && Array.IndexOf(ListNames, member.Name) >= 0;
            string? meant = isList ? null
                : isValue && hasChildren && Array.IndexOf(ChildrenNames, member.Name) >= 0 ? Spellings.Children.Name
                : Suggestion.Nearest(member.Name, known);
            var message = meant is not null || isList ? PropertyNameRules.Misspelt.Message : UnknownProperty;
            string hint = isList ? ListTypeOf(owner) : meant ?? Use(known);
            ReportUnknown(context, message, owner, member, $" of '{label}'", hint, meant);
        }
    }

    private static string Use(string[] known) => "use " + MessageText.List(known, "or");

    /// <summary>Returns the list form of an object's type.</summary>
    private static string ListTypeOf(JsonObject settings) =>
        "\"type\": \"" + (settings.Text(Spellings.Type) is { Length: > 0 } type ? Finding.Shorten(type) : "…") + "[]\"";

    private static void ReportUnknown(
        LintContext context, RuleMessage message, JsonObject owner, JsonMember member, string place, string hint, string? meant)
    {
        bool isFree = meant is not null && !owner.TryGetMember(meant, out _);
        context.Report(message, member.NameSpan, isFree ? JsonEdits.Rename(member, meant!) : null, member.Name, place, hint);
    }

    /// <summary>Returns whether a string is a valid type, so that the fix causes no further error.</summary>
    private static bool IsType(string text, TypesKind kind)
    {
        var (name, isList) = TypesBinder.SplitList(text);
        return kind.NameOf(name) is not null && (!isList || ReferenceEquals(kind, TypesKind.Parameter));
    }

    /// <summary>Converts an array of objects with name and type to an object from name to type.</summary>
    private static Fix? MakeObject(JsonValue value, TypesKind kind)
    {
        if (value is not JsonArray list)
        {
            return null;
        }

        var text = new StringBuilder("{");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is not JsonObject entry
                || (entry.Key(Spellings.Alias) ?? entry.Key(Spellings.Name)) is not { } name
                || entry.Text(Spellings.Type) is not { } type
                || !IsType(type, kind)
                || !names.Add(name))
            {
                return null;
            }

            text.Append(text.Length > 1 ? ", " : " ").Append(CompactJson.Quote(name)).Append(": ").Append(CompactJson.Quote(type));
        }

        return new("Change to an object", [new(list.Span, text.Append(" }").ToString())]);
    }
}
