using System.Text;
using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Files;

/// <summary>The shape of domo.types.json, down to where the types stand.</summary>
internal sealed class TypesShapeRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO8010",
        RuleSeverity.Error,
        "The types file is not an object",
        "The types file is {0}, so no type is read from it; write an object with \"datasets\", \"collections\", \"packages\" and \"workflows\"")
    {
        Why = "domo.types.json is one object, in which datasets, collections, functions and workflows are found by their names.",
        Bad = FileExamples.Types("⟦[]⟧"),
        Good = FileExamples.Types("{}"),
    };

    public static readonly Rule UnknownSection = new(
        "DOMO8011",
        RuleSeverity.Warning,
        "The types file has an unknown property",
        "Nothing reads '{0}' in the types file; {1}")
    {
        Why = "domo.types.json consists of datasets, collections, packages and workflows; whatever else stands in it has no effect.",
        Bad = FileExamples.Types("""{ ⟦"version"⟧: 1, "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
    };

    public static readonly Rule MisspeltSection = new(
        "DOMO8060",
        RuleSeverity.Error,
        "Misspelt part of the types file",
        "The types file has no part '{0}', so none of its types counts; {1}")
    {
        Why = "domo.types.json has four parts: datasets, collections, packages and workflows. Without the types of a part, code that relies on them "
            + "does not compile.",
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
        Why = "An entry of domo.types.json holds types in an object: fields of a dataset, columns of a collection, parameters of a function or workflow.",
        Bad = FileExamples.TypesOfSales("⟦\"DECIMAL\"⟧"),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule NotWrapped = new(
        "DOMO8014",
        RuleSeverity.Error,
        "Types stand directly in an entry of the types file",
        "The types of '{0}' stand directly in its entry, where nothing reads them; write them in \"{1}\"")
    {
        Why = "An entry of domo.types.json holds types in an object of its own: fields of a dataset, columns of a collection, parameters of a function "
            + "or workflow.",
        Bad = FileExamples.TypesOfSales("""⟦{⟧ "amount": "DECIMAL" }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO8015",
        RuleSeverity.Error,
        "The types in an entry of the types file stand under another name",
        "Nothing reads '{0}' of '{1}' in the types file; write '{2}'")
    {
        Why = "As in the manifest, a dataset has fields, a collection has columns, and functions and workflows have parameters.",
        Bad = FileExamples.TypesOfSales("""{ ⟦"columns"⟧: { "amount": "DECIMAL" } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule ValuesNotObject = new(
        "DOMO8016",
        RuleSeverity.Error,
        "The types in an entry of the types file are not an object",
        "The {0} of '{1}' in the types file are {2}; write an object from name to type, such as \"amount\": \"{3}\"")
    {
        Why = "Types are found by the names of fields, columns, parameters or children, which an object has and a list has not.",
        Bad = FileExamples.TypesOfSales("""{ "fields": ⟦[{ "alias": "amount", "type": "DECIMAL" }]⟧ }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": "DECIMAL" } }"""),
    };

    public static readonly Rule UnknownProperty = new(
        "DOMO8024",
        RuleSeverity.Warning,
        "An entry or a type in the types file has an unknown property",
        "Nothing reads '{0}' of '{1}' in the types file; {2}")
    {
        Why = "What is misspelt in domo.types.json has no effect. Notes begin with $, _ or /.",
        Bad = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", ⟦"nulable"⟧: false } } }"""),
        Good = FileExamples.TypesOfSales("""{ "fields": { "amount": { "type": "DECIMAL", "nullable": false } } }"""),
    };

    public static readonly Rule ObsoleteNotText = new(
        "DOMO8076",
        RuleSeverity.Error,
        "\"obsolete\" in the types file is neither true nor a text",
        "\"obsolete\" of '{0}' in the types file is {1}, which says nothing; write true, or a text that says what to use instead")
    {
        Why = "A dataset or collection that is obsolete is emitted with [Obsolete], though the manifest has it no longer, with the fields or "
            + "columns that stand here. The text is shown wherever it is used.",
        Bad = FileExamples.Types("""{ "datasets": { "sales": { "obsolete": ⟦1⟧ } } }"""),
        Good = FileExamples.Types("""{ "datasets": { "sales": { "obsolete": "Use stores." } } }"""),
    };

    /// <summary>What else a list, and the properties of an object, are called elsewhere.</summary>
    private static readonly string[] ListNames = ["list", "isList", "array"];
    private static readonly string[] ChildrenNames = ["columns", "fields", "properties", "parameters"];

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotObject, UnknownSection, MisspeltSection, SectionNotObject, EntryNotObject, NotWrapped, OtherName, ValuesNotObject, UnknownProperty, ObsoleteNotText];

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
            if (TypesSection.Of(member.Name) is not { } section)
            {
                if (!TypesSection.IsNote(member.Name))
                {
                    string? meant = Suggestion.Nearest(member.Name, TypesSection.Names);
                    var rule = meant is not null && member.Value is JsonObject ? MisspeltSection : UnknownSection;
                    ReportUnknown(context, rule, root, member, null, TypesSection.Names, meant);
                }
            }
            else if (member.Value is not (JsonObject or JsonMissing))
            {
                context.Report(SectionNotObject, member.Value.Span, null, member.Name, CompactJson.Excerpt(member.Value), section.Keys);
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
                context.Report(EntryNotObject, other.Span, null, entry.Name, CompactJson.Excerpt(other), values);
            }

            return;
        }

        var holder = entry.Section.ValuesOf(json);
        if (holder is null && entry.Section.HoldsTypes(json))
        {
            // What belongs to the entry itself would be wrapped too.
            bool hasOwn = Array.Exists(entry.Section.Properties, name => json.TryGetMember(name, out _));
            var fix = hasOwn ? null : JsonEdits.Wrap(json, "{ \"" + values + "\": ", " }", $"Put them in '{values}'");
            context.Report(NotWrapped, new SourceSpan(json.Span.Start, 1), fix, entry.Name, values);
            return;
        }

        if (holder is not null && !entry.Section.Values.Matches(holder.Name))
        {
            context.Report(OtherName, holder.NameSpan, JsonEdits.Rename(holder, values), holder.Name, entry.Name, values);
        }

        CheckProperties(context, json, entry.Name, entry.Section.Properties, holder, isValue: false);
        if (entry.Obsolete is { Kind: not (JsonKind.String or JsonKind.True or JsonKind.False or JsonKind.Null or JsonKind.Missing) } obsolete)
        {
            context.Report(ObsoleteNotText, obsolete.Span, null, entry.Name, CompactJson.Excerpt(obsolete));
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
            string example = scope.Kind.NameOf("DECIMAL")!;
            context.Report(ValuesNotObject, other.Span, MakeObject(other, scope.Kind), name, scope.Owner, CompactJson.Excerpt(other), example);
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
        foreach (var member in owner.Members)
        {
            if (Array.IndexOf(known, member.Name) >= 0 || TypesSection.IsNote(member.Name) || ReferenceEquals(member, holder))
            {
                continue;
            }

            bool isList = isValue && Array.IndexOf(ListNames, member.Name) >= 0;
            string? meant = isList ? null
                : isValue && Array.IndexOf(ChildrenNames, member.Name) >= 0 && Array.IndexOf(known, Spellings.Children.Name) >= 0 ? Spellings.Children.Name
                : Suggestion.Nearest(member.Name, known);
            ReportUnknown(context, UnknownProperty, owner, member, label, known, meant, isList ? "write [] behind the type of a list" : null);
        }
    }

    private static void ReportUnknown(
        LintContext context, Rule rule, JsonObject owner, JsonMember member, string? label, string[] known, string? meant, string? hint = null)
    {
        bool isFree = meant is not null && !owner.TryGetMember(meant, out _);
        hint ??= meant is null ? $"it has {Words.List(known, "and")}" : $"did you mean '{meant}'?";
        var fix = isFree ? JsonEdits.Rename(member, meant!) : null;
        if (label is null)
        {
            context.Report(rule, member.NameSpan, fix, member.Name, hint);
        }
        else
        {
            context.Report(rule, member.NameSpan, fix, member.Name, label, hint);
        }
    }

    /// <summary>Whether a text is a type as it is: another would be the next error.</summary>
    private static bool IsType(string text, TypesKind kind)
    {
        var (name, isList) = TypesBinder.SplitList(text);
        return kind.NameOf(name) is not null && (!isList || ReferenceEquals(kind, TypesKind.Parameter));
    }

    /// <summary>A list of objects with a name and a type each, as an object from name to type.</summary>
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

            text.Append(text.Length > 1 ? ", " : " ").Append(JsonEdits.Quote(name)).Append(": ").Append(JsonEdits.Quote(type));
        }

        return new("Make it an object", [new(list.Span, text.Append(" }").ToString())]);
    }
}
