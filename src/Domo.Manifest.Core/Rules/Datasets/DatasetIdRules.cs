using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Rules about the IDs of datasets.</summary>
internal sealed class DatasetIdRules : RuleSet
{
    private static readonly Rule Missing = new("DOMO2002", RuleSeverity.Warning, "Missing dataset ID", "{0} has no 'dataSetId'. " + Hint)
    {
        Why = "The ID says which dataset of the instance the alias belongs to. Some apps omit it on purpose, and Domo's wiring screen "
            + "asks for it. `domo publish` does not check.",
        Bad = DatasetExamples.Datasets("""⟦{⟧ "alias": "sales", "fields": [] }"""),
        Good = DatasetExamples.Dataset(),
    };

    private static readonly Rule Space = new(
        "DOMO2004",
        RuleSeverity.Error,
        "White space around a dataset ID",
        "The dataset ID '{0}' starts or ends with white space; use '{1}'")
    {
        Why = "The space is copied along with the ID from a page. The official CLI does not remove it, and Domo finds no dataset by that "
            + "ID.",
        Bad = DatasetExamples.Dataset(id: $"⟦\" {DatasetExamples.SalesId}\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    private static readonly Rule UpperCase = new(
        "DOMO2005", RuleSeverity.Warning, "Dataset ID in uppercase", "The dataset ID '{0}' is in uppercase; use '{1}'")
    {
        Why = "All IDs that Domo assigns are in lowercase. One in uppercase comes from another program, and works only where Domo does "
            + "not compare it as a string.",
        Bad = DatasetExamples.Dataset(id: "⟦\"5168DA8D-1C72-4E31-BA74-F609F73071DD\"⟧"),
        Good = DatasetExamples.Dataset(),
    };

    private const string Hint = "Choose the dataset when you wire the app, or copy the UUID from its URL in Domo.";
    private const string Name = "dataSetId";
    private const string NameOfOld = "dataSourceId";
    private const int UuidLength = 36;

    private static readonly string[] Synonyms =
        [NameOfOld, "datasetId", "id", "dataSet", "dataset", "datasource", "dataSource", "uuid", "guid"];

    public override IReadOnlyList<Rule> Rules { get; } =
    [
        Missing, Space, UpperCase, DuplicateRules.Dataset,
        KindRules.Error, PlaceholderRules.Error, PropertyNameRules.Misspelt, PropertyNameRules.Misnamed, IdRules.Error, IdRules.Empty,
    ];

    public override void Check(LintContext context)
    {
        if (context.File.Kind != LintFileKind.Manifest || context.Root is not { } root)
        {
            return;
        }

        foreach (var list in PropertyLookup.ListsOf(root, Spellings.Datasets))
        {
            var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in PropertyLookup.ItemsOf(list))
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
        if (!entry.TryGetMember(Name, out var member))
        {
            member = PropertyLookup.FindMisnamedText(entry, Name, Synonyms, DatasetListRules.Properties);
            if (member is null)
            {
                context.Report(Missing, entry.Opening, null, DatasetPlace.Subject(entry));
                return;
            }

            // An example of the official CLI uses dataSourceId, which Domo may still read.
            bool isOld = string.Equals(member.Name, NameOfOld, StringComparison.Ordinal);
            var rule = isOld ? PropertyNameRules.Misspelt : PropertyNameRules.Misnamed;
            context.Report(rule, member.NameSpan, JsonEdits.Rename(member, Name), member.Name, DatasetPlace.Describe(entry), Name);
        }

        switch (member.Value)
        {
            case JsonMissing:
                break;
            case JsonLiteral { Kind: JsonKind.Null }:
            case JsonString empty when string.IsNullOrWhiteSpace(empty.Value):
                IdRules.ReportEmpty(context, member.Value, Name, DatasetPlace.Describe(entry), Hint);
                break;
            case JsonString id:
                CheckId(context, id, entry);
                CheckShared(context, id, entry.Key(Spellings.Alias), known);
                break;
            case { } other:
                KindRules.Report(context, KindRules.Error, other, $"'{Name}'{DatasetPlace.Describe(entry)}", "a string");
                break;
        }
    }

    private static void CheckId(LintContext context, JsonString value, JsonObject dataset)
    {
        // Invisible characters are reported by another rule.
        string id = InvisibleCharacters.FirstIn(value.Value) is null ? value.Value : InvisibleCharacters.Clean(value.Value);
        string trimmed = id.Trim();
        bool isPlaceholder = Placeholders.IsIdPlaceholder(id) || Uuids.IsMadeUp(trimmed);
        if (isPlaceholder && (Uuids.IsUuid(trimmed) || FindUuid(trimmed) is null))
        {
            // An ID in braces is not a placeholder.
            PlaceholderRules.Report(context, PlaceholderRules.Error, value, $"'{Name}'{DatasetPlace.Describe(dataset)}");
        }
        else if (!Uuids.IsUuid(trimmed))
        {
            string? meant = FindUuid(trimmed);
            var fix = meant is null ? null : JsonEdits.ChangeTo(value, meant);
            string hint = meant is null ? "Copy the UUID from the dataset's URL in Domo." : $"Use '{meant}'.";
            IdRules.Report(context, IdRules.Error, value, "dataset ID", hint, fix);
        }
        else if (trimmed.Length != id.Length)
        {
            string clean = ToLower(trimmed);
            context.Report(Space, value.Span, JsonEdits.ChangeTo(value, clean), id, clean);
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
            context.Report(DuplicateRules.Dataset, value.Span, null, first, alias);
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

    /// <summary>Returns the only UUID in a URL or in brackets, or a UUID without dashes; null if there is none, or more than one.</summary>
    private static string? FindUuid(string text)
    {
        const int MaxLength = 500;
        if (text.Length == UuidLength - 4)
        {
            string dashed = string.Join(
                "-", text.Substring(0, 8), text.Substring(8, 4), text.Substring(12, 4), text.Substring(16, 4), text.Substring(20));
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
