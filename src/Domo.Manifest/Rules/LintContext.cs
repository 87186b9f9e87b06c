using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules;

/// <summary>What a rule set looks at, and where it reports.</summary>
internal sealed class LintContext
{
    private readonly List<Finding> _findings = [];

    public LintContext(LintFile file, ManifestDocument document, IReadOnlyList<LintFile> otherFiles)
    {
        File = file;
        Document = document;
        OtherFiles = otherFiles;
    }

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
    public IEnumerable<JsonObject> Entries(Spelling list)
    {
        foreach (var item in Root?.ItemsOfAll(list) ?? [])
        {
            if (item is JsonObject entry)
            {
                yield return entry;
            }
        }
    }
}
