using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The ids of the datasets.</summary>
internal sealed class DatasetIdRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO2020",
        RuleSeverity.Warning,
        "Missing dataset ID",
        "Dataset{0} has no 'dataSetId'; choose the dataset when you wire the app, or copy the UUID from its URL in Domo")
    {
        Why = "The ID says which dataset of the instance the alias stands for. Some apps leave it out on purpose, and Domo's wiring screen asks for "
            + "it. domo publish does not notice that it is missing.",
        Bad = DatasetExamples.Datasets("""⟦{⟧ "alias": "sales", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule OtherName = new(
        "DOMO2021",
        RuleSeverity.Error,
        "A dataset's id stands under another name",
        "Domo does not read '{0}' of a dataset, so the dataset{1} has no id; write 'dataSetId'")
    {
        Why = "Domo's guide and type definitions name it dataSetId. Some of Domo's other APIs say id or datasetId, which is where the "
            + "other names come from.",
        Bad = DatasetExamples.Datasets($$"""{ "alias": "sales", ⟦"id"⟧: "{{DatasetExamples.SalesId}}", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule NotText = new(
        "DOMO2022",
        RuleSeverity.Error,
        "A dataset's id is not a text",
        "The dataSetId {0} is not a text; write the dataset's UUID in quotes")
    {
        Why = "Datasets are known by UUIDs; a number is the id of something else in Domo, such as a card or a page.",
        Bad = DatasetExamples.Dataset(id: "⟦10482⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Empty = new(
        "DOMO2023",
        RuleSeverity.Warning,
        "Empty dataset ID",
        "The dataSetId of dataset{1} is {0}; choose the dataset when you wire the app, or copy the UUID from its URL in Domo")
    {
        Why = "The ID says which dataset of the instance the alias stands for. Some apps leave it empty on purpose, and Domo's wiring screen asks "
            + "for it. domo publish does not notice that it is empty.",
        Bad = DatasetExamples.Dataset(id: "⟦\"\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Placeholder = new(
        "DOMO2024",
        RuleSeverity.Error,
        "A dataset's id is a placeholder",
        "The dataSetId '{0}' is a placeholder, so Domo has nothing to connect the dataset{1} to; write the id in the address of the dataset's page")
    {
        Why = "Templates and guides leave such texts to be filled in. Domo finds no dataset of that id, and domo publish does not notice.",
        Bad = DatasetExamples.Dataset(id: "⟦\"YOUR_DATASET_ID_HERE\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule AllZero = new(
        "DOMO2025",
        RuleSeverity.Error,
        "A dataset's id is all zeros",
        "The dataSetId of the dataset{0} is all zeros, which no dataset has; write the id in the address of the dataset's page")
    {
        Why = "A UUID of zeros looks right and names nothing: Domo finds no such dataset, and every request for its data fails.",
        Bad = DatasetExamples.Dataset(id: "⟦\"00000000-0000-0000-0000-000000000000\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Spaces = new(
        "DOMO2026",
        RuleSeverity.Error,
        "A dataset's id has white space around it",
        "The dataSetId '{0}' has white space around it, and Domo looks for a dataset of exactly that id; remove the white space")
    {
        Why = "Such space comes along when an id is copied from a page. Nothing in the official CLI removes it.",
        Bad = DatasetExamples.Dataset(id: $"⟦\" {DatasetExamples.SalesId}\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule UpperCase = new(
        "DOMO2027",
        RuleSeverity.Warning,
        "A dataset's id is in upper case",
        "The dataSetId '{0}' has capital letters; Domo writes all its ids in small letters and compares some of them as text; write '{1}'")
    {
        Why = "All ids that Domo gives out are in lower case. One in upper case comes from another program, and works only where Domo reads it "
            + "as a number rather than a text.",
        Bad = DatasetExamples.Dataset(id: "⟦\"5168DA8D-1C72-4E31-BA74-F609F73071DD\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule NotUuid = new(
        "DOMO2028",
        RuleSeverity.Error,
        "A dataset's id is no UUID",
        "The dataSetId '{0}' is no UUID, so Domo finds no dataset of that id; write {1}")
    {
        Why = "Datasets are known by UUIDs of 36 characters, as in the address of the dataset's page. A name, a number or an id with a part "
            + "missing finds nothing.",
        Bad = DatasetExamples.Dataset(id: $"⟦\"https://example.domo.com/datasources/{DatasetExamples.SalesId}/details/overview\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule Shared = new(
        "DOMO2029",
        RuleSeverity.Info,
        "Two aliases stand for one dataset",
        "'{0}' and '{1}' are the same dataset, and each is a data connection of its own; one alias is enough")
    {
        Why = "It works, but each entry counts towards the data connections of the app, and whoever sets up a card has to choose the dataset twice.",
        Bad = DatasetExamples.Datasets(
            $$"""{ "alias": "sales", "dataSetId": "{{DatasetExamples.SalesId}}", "fields": [] }""",
            $$"""{ "alias": "orders", "dataSetId": ⟦"{{DatasetExamples.SalesId}}"⟧, "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    public static readonly Rule OldName = new(
        "DOMO2030",
        RuleSeverity.Warning,
        "A dataset's id is called dataSourceId",
        "The id of the dataset{1} is called '{0}', as in an example of the official CLI alone; write 'dataSetId', which all of Domo's "
            + "documents know")
    {
        Why = "Domo's guide and type definitions name it dataSetId, and the web editor writes that. An example that comes with the "
            + "official CLI says dataSourceId; nothing says whether Domo still reads it.",
        Bad = DatasetExamples.Datasets($$"""{ "alias": "sales", ⟦"dataSourceId"⟧: "{{DatasetExamples.SalesId}}", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    private const string Name = "dataSetId";
    private const string NameOfOld = "dataSourceId";
    private const string ZeroId = "00000000-0000-0000-0000-000000000000";
    private const int UuidLength = 36;

    private static readonly string[] Synonyms =
        [NameOfOld, "datasetId", "id", "dataSet", "dataset", "datasource", "dataSource", "uuid", "guid"];

    public override IReadOnlyList<Rule> Rules { get; } =
        [Missing, OtherName, NotText, Empty, Placeholder, AllZero, Spaces, UpperCase, NotUuid, Shared, OldName];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var list in Members.ListsOf(root, Spellings.Datasets))
        {
            var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in Members.ItemsOf(list))
            {
                if (item is JsonObject entry)
                {
                    CheckEntry(context, entry, known);
                }
            }
        }
    }

    private static void CheckEntry(LintContext context, JsonObject entry, Dictionary<string, string> known)
    {
        string? alias = entry.Key(Spellings.Alias);
        string owner = alias is null ? "" : $" '{alias}'";
        if (!entry.TryGetMember(Name, out var member))
        {
            member = Members.FindMisnamedText(entry, Name, Synonyms, DatasetListRules.Properties);
            if (member is null)
            {
                context.Report(Missing, new SourceSpan(entry.Span.Start, 1), null, owner);
                return;
            }

            var rule = string.Equals(member.Name, NameOfOld, StringComparison.Ordinal) ? OldName : OtherName;
            context.Report(rule, member.NameSpan, JsonEdits.Rename(member, Name), member.Name, owner);
        }

        switch (member.Value)
        {
            case JsonMissing:
                break;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                context.Report(Empty, member.Value.Span, null, CompactJson.Excerpt(member.Value), owner);
                break;
            case JsonString id:
                CheckText(context, id, owner);
                CheckShared(context, id, alias, known);
                break;
            case { } other:
                context.Report(NotText, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    private static void CheckText(LintContext context, JsonString value, string owner)
    {
        // A character that nobody sees is another rule's business.
        string id = InvisibleCharacters.FirstIn(value.Value) is null ? value.Value : InvisibleCharacters.Clean(value.Value);
        string trimmed = id.Trim();
        if (string.Equals(trimmed, ZeroId, StringComparison.Ordinal))
        {
            context.Report(AllZero, value.Span, null, owner);
        }
        else if (Placeholders.IsIdPlaceholder(id) && (Uuids.IsUuid(trimmed) || FindUuid(trimmed) is null))
        {
            // A real id in braces looks like a template's, and is not.
            context.Report(Placeholder, value.Span, null, id, owner);
        }
        else if (!Uuids.IsUuid(trimmed))
        {
            string? meant = FindUuid(trimmed);
            var fix = meant is null ? null : JsonEdits.ChangeTo(value, meant);
            context.Report(NotUuid, value.Span, fix, id, meant is null ? "the id in the address of the dataset's page" : $"'{meant}'");
        }
        else if (trimmed.Length != id.Length)
        {
            context.Report(Spaces, value.Span, JsonEdits.ChangeTo(value, ToLower(trimmed)), id);
        }
        else if (HasCapital(id))
        {
            string lower = ToLower(id);
            context.Report(UpperCase, value.Span, JsonEdits.ChangeTo(value, lower), id, lower);
        }
    }

    private static void CheckShared(LintContext context, JsonString value, string? alias, Dictionary<string, string> known)
    {
        string trimmed = value.Value.Trim();
        string? id = Uuids.IsUuid(trimmed) ? trimmed : FindUuid(trimmed);
        if (alias is null || id is null || Uuids.IsMadeUp(id))
        {
            return;
        }

        if (!known.TryGetValue(id, out string? first))
        {
            known.Add(id, alias);
        }
        else if (!string.Equals(first, alias, StringComparison.Ordinal))
        {
            context.Report(Shared, value.Span, null, first, alias);
        }
    }

    private static bool HasCapital(string id)
    {
        foreach (char c in id)
        {
            if (c is >= 'A' and <= 'F')
            {
                return true;
            }
        }

        return false;
    }

    private static string ToLower(string id) => new(Array.ConvertAll(id.ToCharArray(), char.ToLowerInvariant));

    /// <summary>The UUID in an address or in brackets, or one whose dashes were left out; null when there is none, or more than one.</summary>
    private static string? FindUuid(string text)
    {
        const int MaxLength = 500;
        if (text.Length == UuidLength - 4)
        {
            string dashed = string.Join("-", text.Substring(0, 8), text.Substring(8, 4), text.Substring(12, 4), text.Substring(16, 4), text.Substring(20));
            return Uuids.IsUuid(dashed) ? ToLower(dashed) : null;
        }

        string? found = null;
        for (int i = 0; i + UuidLength <= text.Length && text.Length <= MaxLength; i++)
        {
            if (Uuids.IsUuidAt(text, i))
            {
                if (found is not null)
                {
                    return null;
                }

                found = ToLower(text.Substring(i, UuidLength));
                i += UuidLength - 1;
            }
        }

        return found;
    }
}
