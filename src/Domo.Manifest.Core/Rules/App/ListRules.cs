using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.App;

/// <summary>Rules about the names of the manifest's lists, and their kind.</summary>
internal sealed class ListRules : AppRuleSet
{
    private static readonly Rule Twice = new(
        "DOMO1030", RuleSeverity.Error, "List with two names", "'{0}' and '{1}' are two names of one list; move all entries into '{1}'")
    {
        Why = "Domo's guides, type definitions and web editor use both names of a list. The official CLI renames `mapping` to "
            + "`datasetsMapping` and `collections` to `collectionsMapping` when it publishes, and overwrites the list that already has "
            + "the name. It sends the other lists under both names, and authors report functions that were not found.",
        Bad = AppExamples.With("\"workflowsMapping\": [],\n  ⟦\"workflowMapping\"⟧: []"),
        Good = AppExamples.With("\"workflowsMapping\": []"),
    };

    private static readonly RuleMessage Lost = Twice.Also(
        "domo publish overwrites '{0}' with '{1}'. Move all entries into '{0}' and remove '{1}'.",
        bad: new(
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
        good: new(
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
            """));

    /// <summary>The lists whose kind is not checked by a rule about their entries.</summary>
    private static readonly string[] PlainLists =
    [
        Spellings.Collections.Name, .. Spellings.Collections.Alternatives, Spellings.Databases.Name,
    ];

    public override IReadOnlyList<Rule> Rules => RulesOf(Messages);

    public override IReadOnlyList<RuleMessage> Messages { get; } =
        [Twice.Message, Lost, KindRules.Error.Message, PropertyNameRules.Misspelt.Message, PropertyNameRules.Misnamed.Message];

    protected override void Check(LintContext context, JsonObject root)
    {
        foreach (var (member, list) in NearMisses.Lists(root))
        {
            if (InvisibleCharacters.FirstIn(member.Name) is null)
            {
                var rename = FixName(context.Text, root, member, list);
                context.Report(PropertyNameRules.Misnamed, member.NameSpan, rename, member.Name, "", list.Name);
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
            bool isWrong = root.TryGetMember(name, out var member)
                && member.Value.Kind is not (JsonKind.Array or JsonKind.Null or JsonKind.Missing);
            if (isWrong)
            {
                KindRules.Report(context, KindRules.Error, member!.Value, $"'{name}'", "an array of objects", FixShape(member.Value));
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
            // Reported by the rules about accounts.
            return;
        }

        if (alternative == "packages")
        {
            bool isOnly = ReferenceEquals(root.Find(list), other);
            var fix = isTwice ? Merge(context.Text, root, named!, other)
                : isOnly ? JsonEdits.Rename(other, list.Name, isSafe: false)
                : null;
            context.Report(PropertyNameRules.Misspelt, other.NameSpan, fix, alternative, "", list.Name);
        }
        else if (isTwice)
        {
            bool isLost = ReferenceEquals(list, Spellings.Datasets) || ReferenceEquals(list, Spellings.Collections);
            var (message, place, first, second) = isLost
                ? (Lost, named!, list.Name, alternative)
                : (Twice.Message, other, alternative, list.Name);
            context.Report(message, place.NameSpan, Merge(context.Text, root, named!, other), first, second);
        }
    }

    /// <summary>Wraps a single entry in an array, and replaces an empty value with an empty array.</summary>
    private static Fix? FixShape(JsonValue value) => value switch
    {
        JsonObject { Members.Count: 0 } or JsonString { Value.Length: 0 } or JsonLiteral => JsonEdits.ChangeToJson(value, "[]", isSafe: false),
        JsonObject entry when IsEntry(entry) =>
            new("Wrap in an array", [new(new SourceSpan(value.Span.Start, 0), "[ "), new(new SourceSpan(value.Span.End, 0), " ]")], IsSafe: false),
        _ => null,
    };

    private static bool IsEntry(JsonObject value) => value.Text(Spellings.Alias) is not null || value.Text(Spellings.Name) is not null;

    /// <summary>Renames a misspelled list. If an empty list already has the name, removes that one.</summary>
    private static Fix? FixName(string text, JsonObject root, JsonMember misspelt, Spelling list)
    {
        bool isSafe = NearMisses.IsSame(misspelt.Name, list);
        return root.Find(list) is { } empty ? Merge(text, root, empty, misspelt) is { } merged ? merged with { IsSafe = isSafe } : null
            : JsonEdits.Rename(misspelt, list.Name, isSafe);
    }

    /// <summary>Appends the entries of one list to the other, and removes the first list.</summary>
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
            var rename = JsonEdits.Rename(from, into.Name);
            return rename with { Edits = InOrder([.. JsonEdits.Remove(text, root, into).Edits, .. rename.Edits]) };
        }

        int start = source.Items[0].Span.Start;
        string entries = text.Substring(start, source.Items[source.Items.Count - 1].Span.End - start);
        var append = new TextEdit(new SourceSpan(target.Items[target.Items.Count - 1].Span.End, 0), ", " + entries);
        return new($"Move the entries into '{into.Name}'", InOrder([append, .. JsonEdits.Remove(text, root, from).Edits]), IsSafe: false);
    }

    private static List<TextEdit> InOrder(List<TextEdit> edits)
    {
        edits.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return edits;
    }
}
