using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers;

/// <summary>A finding inside an entry, and the file it is in.</summary>
internal sealed record EntryFinding(CheckedFile File, Finding Finding);
