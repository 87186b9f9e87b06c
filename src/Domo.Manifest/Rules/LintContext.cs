using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.Text;

namespace Domo.Manifest.Rules;

/// <summary>What a rule set looks at, and where it reports. What several of them look at is found once, when the first one asks.</summary>
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
    /// Whether all faults of the text are to be reported, with the fixes alone that need no second reading: for one who applies them
    /// all and then reads the text again.
    /// </summary>
    public bool IsBulk { get; }

    /// <summary>The file that is checked. Findings are places in it and in no other.</summary>
    public LintFile File { get; }

    /// <summary>
    /// The checked file as a manifest. For a types or override file its <see cref="ManifestDocument.Json"/> is that file's, and its model
    /// means nothing.
    /// </summary>
    public ManifestDocument Document { get; }

    /// <summary>The text of the checked file.</summary>
    public string Text => Document.Json.Text;

    /// <summary>The root of the checked file, or null when that is no object.</summary>
    public JsonObject? Root => Document.Json.Root as JsonObject;

    /// <inheritdoc cref="TextDamage.HidesMembers(JsonTree)"/>
    public bool HidesMembers => _hidesMembers.Value;

    /// <summary>The collections of a manifest; none of a file that is no manifest.</summary>
    public List<CollectionEntry> Collections => _collections.Value;

    /// <summary>The filter rules of all collections.</summary>
    public List<FilterEntry> Filters => _filters.Value;

    /// <summary>The other files of the project that are known.</summary>
    public IReadOnlyList<LintFile> OtherFiles { get; }

    /// <summary>What was reported.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reports a place that breaks a rule.</summary>
    /// <param name="rule">The rule, one of the reporting set's own.</param>
    /// <param name="span">The exact place.</param>
    /// <param name="fix">How to mend it, where a machine can.</param>
    /// <param name="arguments">What the rule's message is filled in with.</param>
    public void Report(Rule rule, SourceSpan span, Fix? fix, params string[] arguments) =>
        _findings.Add(Finding.Create(rule, span, fix, arguments));

    /// <summary>The objects in the lists that a property names, under each of its spellings that is present.</summary>
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
