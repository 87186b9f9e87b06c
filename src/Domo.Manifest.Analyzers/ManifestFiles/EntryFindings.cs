using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>The errors and warnings inside manifest entries, which affect the users of the entry's client.</summary>
internal sealed class EntryFindings
{
    private readonly Dictionary<(string Manifest, string List, string Alias), List<EntryFinding>> _byEntry = [];

    /// <summary>Gets whether there are no findings.</summary>
    public bool IsEmpty => _byEntry.Count == 0;

    public static EntryFindings Of(IReadOnlyList<AnalyzedFile> files)
    {
        var result = new EntryFindings();
        foreach (var file in files)
        {
            IReadOnlyList<DeclaredEntry>? entries = null;
            foreach (var finding in file.Findings)
            {
                if (finding.Rule is { Severity: not RuleSeverity.Info, Category: not RuleCategory.Json })
                {
                    entries ??= DeclaredEntry.In(file.Content);
                    result.Add(file, finding, entries, files);
                }
            }
        }

        return result;
    }

    /// <summary>Returns the findings of an entry, or null.</summary>
    /// <param name="manifest">The manifest's path relative to the project.</param>
    /// <param name="list">The list.</param>
    /// <param name="alias">The entry's alias.</param>
    public IReadOnlyList<EntryFinding>? Find(string manifest, string list, string alias) =>
        _byEntry.TryGetValue((manifest, list, alias), out var findings) ? findings : null;

    private void Add(AnalyzedFile file, Finding finding, IReadOnlyList<DeclaredEntry> entries, IReadOnlyList<AnalyzedFile> files)
    {
        foreach (var entry in entries)
        {
            if (entry.Span.Start > finding.Span.Start || finding.Span.End > entry.Span.End)
            {
                continue;
            }

            foreach (var manifest in files)
            {
                if (manifest.File.IsManifest && Concerns(file, manifest))
                {
                    Add((manifest.Content.Path, entry.List, entry.Alias), new EntryFinding(file, finding));
                }
            }
        }
    }

    /// <summary>
    /// Returns whether a file's findings concern a manifest: those of the manifest itself and of the types file in its folder.
    /// </summary>
    private static bool Concerns(AnalyzedFile file, AnalyzedFile manifest) => file.File.IsManifest
        ? ReferenceEquals(file, manifest)
        : string.Equals(file.File.Directory, manifest.File.Directory, StringComparison.OrdinalIgnoreCase);

    private void Add((string Manifest, string List, string Alias) entry, EntryFinding finding)
    {
        if (!_byEntry.TryGetValue(entry, out var findings))
        {
            _byEntry.Add(entry, findings = []);
        }

        findings.Add(finding);
    }
}
