using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>A finding inside a manifest entry, with its file.</summary>
internal sealed record EntryFinding(AnalyzedFile File, Finding Finding);
