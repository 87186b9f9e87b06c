using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers;

/// <summary>A finding inside a manifest entry, with its file.</summary>
internal sealed record EntryFinding(CheckedFile File, Finding Finding);
