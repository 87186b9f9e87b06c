using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Filters;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.Json;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>The checked file, and the findings. Data that several rule sets need is computed once, on first use.</summary>
internal sealed class LintContext
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<Spelling, List<JsonObject>> _entries = [];
    private readonly Lazy<List<CollectionEntry>> _collections;
    private readonly Lazy<List<FilterEntry>> _filters;
    private readonly Lazy<bool> _hidesMembers;

    public LintContext(LintFile file, ManifestDocument document, IReadOnlyList<LintFile> otherFiles, bool isBulk = false)
    {
        IsBulk = isBulk;
        File = file;
        Document = document;
        OtherFiles = otherFiles;
        _collections = new(() => CollectionEntry.All(this));
        _filters = new(() => FilterEntry.All(this));
        _hidesMembers = new(() => TextDamage.HidesMembers(document.Json));
    }

    /// <summary>
    /// Gets whether to report all faults of the text, but only with fixes that need no second parse; for callers that apply all
    /// fixes and then parse the text again.
    /// </summary>
    public bool IsBulk { get; }

    /// <summary>The checked file. All findings are in this file.</summary>
    public LintFile File { get; }

    /// <summary>
    /// The checked file as a manifest. For a types or override file, only <see cref="ManifestDocument.Json"/> is meaningful.
    /// </summary>
    public ManifestDocument Document { get; }

    /// <summary>The text of the checked file.</summary>
    public string Text => Document.Json.Text;

    /// <summary>The root of the checked file, or null if it is not an object.</summary>
    public JsonObject? Root => Document.Json.Root as JsonObject;

    /// <inheritdoc cref="TextDamage.HidesMembers(JsonTree)"/>
    public bool HidesMembers => _hidesMembers.Value;

    /// <summary>The collections of a manifest; empty for other files.</summary>
    public List<CollectionEntry> Collections => _collections.Value;

    /// <summary>The filter rules of all collections.</summary>
    public List<FilterEntry> Filters => _filters.Value;

    /// <summary>The other known files of the project.</summary>
    public IReadOnlyList<LintFile> OtherFiles { get; }

    /// <summary>The findings so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">The rule; must belong to the reporting set.</param>
    /// <param name="span">The exact span.</param>
    /// <param name="fix">The fix; null if there is none.</param>
    /// <param name="arguments">The arguments of the rule's message.</param>
    public void Report(Rule rule, SourceSpan span, Fix? fix, params string[] arguments) => Report(rule.Message, span, fix, arguments);

    /// <summary>Reports one of several messages of a rule.</summary>
    /// <param name="message">The message; must belong to the reporting set.</param>
    /// <param name="span">The exact span.</param>
    /// <param name="fix">The fix; null if there is none.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Report(RuleMessage message, SourceSpan span, Fix? fix, params string[] arguments) =>
        _findings.Add(Finding.Create(message, span, fix, arguments));

    /// <summary>Returns the objects in a list, under all of its spellings.</summary>
    public List<JsonObject> Entries(Spelling list)
    {
        if (!_entries.TryGetValue(list, out var entries))
        {
            entries = [];
            foreach (var item in Root?.ItemsOfAll(list) ?? default)
            {
                if (item is JsonObject entry)
                {
                    entries.Add(entry);
                }
            }

            _entries.Add(list, entries);
        }

        return entries;
    }
}
