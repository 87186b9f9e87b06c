using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.App;

/// <summary>The lists of the manifest, whatever they hold: their names and their shape.</summary>
internal sealed class ListRules : AppRuleSet
{
    public static readonly Rule Lost = new(
        "DOMO1070",
        RuleSeverity.Error,
        "A list is there twice and gets lost",
        "domo publish overwrites '{0}' with '{1}', so what '{0}' holds is lost; put all entries into '{0}' and remove '{1}'")
    {
        Why = "The official CLI renames mapping to datasetsMapping and collections to collectionsMapping when it publishes, and writes that back to the "
            + "file. What was there under the new name is gone, without a word.",
        Bad = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              ⟦"datasetsMapping"⟧: [
                {
                  "alias": "sales",
                  "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
                  "fields": [ { "alias": "amount", "columnName": "Sales Amount" } ]
                }
              ],
              "mapping": []
            }
            """),
        Good = new(
            """
            {
              "name": "Sales",
              "version": "1.0.0",
              "size": { "width": 4, "height": 3 },
              "datasetsMapping": [
                {
                  "alias": "sales",
                  "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
                  "fields": [ { "alias": "amount", "columnName": "Sales Amount" } ]
                }
              ]
            }
            """),
    };

    public static readonly Rule Twice = new(
        "DOMO1071",
        RuleSeverity.Error,
        "A list is there twice",
        "'{0}' and '{1}' are two names of one list, and Domo takes one of them, nobody says which; put all entries into '{1}'")
    {
        Why = "Domo's guides, type definitions and web editor use both names, and the official CLI sends both on as they are. Authors who mixed them report "
            + "functions that were not found.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "workflowsMapping": [], ⟦"workflowMapping"⟧: [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "workflowsMapping": [] }"""),
    };

    public static readonly Rule MadeUpName = new(
        "DOMO1072",
        RuleSeverity.Warning,
        "The packages have a name that Domo does not document",
        "No source of Domo's knows '{0}', so what it lists may never be there; rename it to '{1}'")
    {
        Why = "Some guides by third parties say packages. Domo's guides, type definitions, web editor and server say packagesMapping or packageMapping.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], ⟦"packages"⟧: [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "packagesMapping": [] }"""),
    };

    public static readonly Rule NotArray = new(
        "DOMO1073",
        RuleSeverity.Error,
        "A list is not an array",
        "'{0}' is {1}, and Domo reads an array of objects there; put its entries into square brackets")
    {
        Why = "Domo's server and the official CLI go through the entries of an array. Anything else they cannot read.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "collectionsMapping": ⟦true⟧ }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "collectionsMapping": [] }"""),
    };

    public static readonly Rule Misspelt = new(
        "DOMO1074",
        RuleSeverity.Error,
        "Misspelt list",
        "Domo does not know the list '{0}' and drops its entries; did you mean '{1}'?")
    {
        Why = "Neither the official CLI nor Domo reports a property that it does not know. Every request for an entry of the list fails. Names are "
            + "case-sensitive. The generated code reads the list as it was meant, so that this is the only error.",
        Bad = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, ⟦"datasetMapping"⟧: [] }"""),
        Good = new("""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }"""),
    };

    /// <summary>Those whose shape no rule about their entries looks at.</summary>
    private static readonly string[] PlainLists = [Spellings.Collections.Name, .. Spellings.Collections.Alternatives, Spellings.Databases.Name];

    public override IReadOnlyList<Rule> Rules { get; } = [Lost, Twice, MadeUpName, NotArray, Misspelt];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var (member, list) in NearMisses.Lists(root))
        {
            if (InvisibleCharacters.FirstIn(member.Name) is null)
            {
                context.Report(Misspelt, member.NameSpan, FixName(context.Text, root, member, list), member.Name, list.Name);
            }
        }

        foreach (var list in Spellings.Lists)
        {
            foreach (string name in list.Alternatives)
            {
                CheckNames(context, root, list, name);
            }
        }

        foreach (string name in PlainLists)
        {
            bool isWrong = root.TryGetMember(name, out var member) && member.Value.Kind is not (JsonKind.Array or JsonKind.Null or JsonKind.Missing);
            if (isWrong)
            {
                context.Report(NotArray, member!.Value.Span, FixShape(member.Value), name, CompactJson.Excerpt(member.Value));
            }
        }
    }

    private static void CheckNames(LintContext context, JsonObject root, Spelling list, string alternative)
    {
        if (!root.TryGetMember(alternative, out var other))
        {
            return;
        }

        bool isTwice = root.TryGetMember(list.Name, out var named);
        if (alternative == "accounts")
        {
            // The rules about accounts speak of it.
            return;
        }

        if (alternative == "packages")
        {
            bool isOnly = ReferenceEquals(root.Find(list), other);
            context.Report(MadeUpName, other.NameSpan, isTwice ? Merge(context.Text, root, named!, other) : isOnly ? JsonEdits.Rename(other, list.Name, isSafe: false) : null, alternative, list.Name);
        }
        else if (isTwice)
        {
            bool isLost = ReferenceEquals(list, Spellings.Datasets) || ReferenceEquals(list, Spellings.Collections);
            var (rule, place, first, second) = isLost ? (Lost, named!, list.Name, alternative) : (Twice, other, alternative, list.Name);
            context.Report(rule, place.NameSpan, Merge(context.Text, root, named!, other), first, second);
        }
    }

    /// <summary>One entry without its brackets gets them. What holds nothing becomes an empty list.</summary>
    private static Fix? FixShape(JsonValue value) => value switch
    {
        JsonObject { Members.Count: 0 } or JsonString { Value.Length: 0 } or JsonLiteral => JsonEdits.ChangeToJson(value, "[]", isSafe: false),
        JsonObject entry when IsEntry(entry) =>
            new("Put it into an array", [new(new SourceSpan(value.Span.Start, 0), "[ "), new(new SourceSpan(value.Span.End, 0), " ]")], IsSafe: false),
        _ => null,
    };

    private static bool IsEntry(JsonObject value) => value.Text(Spellings.Alias) is not null || value.Text(Spellings.Name) is not null;

    /// <summary>The right name for a misspelt list. One that has the name already is empty, and makes room.</summary>
    private static Fix? FixName(string text, JsonObject root, JsonMember misspelt, Spelling list)
    {
        bool isSafe = NearMisses.IsSame(misspelt.Name, list);
        return root.Find(list) is { } empty ? Merge(text, root, empty, misspelt) is { } merged ? merged with { IsSafe = isSafe } : null
            : JsonEdits.Rename(misspelt, list.Name, isSafe);
    }

    /// <summary>Moves the entries of one list behind those of the other, and removes it.</summary>
    private static Fix? Merge(string text, JsonObject root, JsonMember into, JsonMember from)
    {
        if (into.Value is not JsonArray target || from.Value is not JsonArray source)
        {
            return null;
        }

        if (source.Items.Count == 0)
        {
            return JsonEdits.Remove(text, root, from);
        }

        if (target.Items.Count == 0)
        {
            return new($"Rename to '{into.Name}'", Ordered(JsonEdits.Remove(text, root, into).Edits[0], new(from.NameSpan, JsonEdits.Quote(into.Name))));
        }

        int start = source.Items[0].Span.Start;
        string entries = text.Substring(start, source.Items[source.Items.Count - 1].Span.End - start);
        var append = new TextEdit(new SourceSpan(target.Items[target.Items.Count - 1].Span.End, 0), ", " + entries);
        return new($"Move the entries into '{into.Name}'", Ordered(append, JsonEdits.Remove(text, root, from).Edits[0]), IsSafe: false);
    }

    private static TextEdit[] Ordered(TextEdit one, TextEdit other) => one.Span.Start < other.Span.Start ? [one, other] : [other, one];
}
