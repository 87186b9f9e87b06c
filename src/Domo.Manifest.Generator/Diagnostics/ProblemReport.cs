using Domo.Manifest.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Diagnostics;

/// <summary>Makes diagnostics that point into an additional file.</summary>
/// <param name="file">The file.</param>
/// <param name="source">Its text.</param>
internal sealed class ProblemReport(AdditionalText file, SourceText source)
{
    public static Diagnostic NoText(AdditionalText file) => Descriptors.Create(
        Descriptors.Unreadable,
        Location.Create(SafeText.OneLine(file.Path), default, default),
        Path.GetFileName(file.Path),
        "the compiler could not open it");

    public Diagnostic Unreadable(JsonTree json)
    {
        var (span, reason) = json.Faults.Count > 0
            ? (json.Faults[0].Span, JsonFaultMessages.Describe(json.Faults[0]))
            : (json.Root.Span, "it must be an object, { … }");
        return Descriptors.Create(Descriptors.Unreadable, LocationOf(span), Path.GetFileName(file.Path), reason);
    }

    public static Diagnostic NoEnvironment(string environment, string path, ManifestOverrides overrides)
    {
        string known = overrides.Environments.Count == 0 ? "it has none" : "it has " + string.Join(", ", overrides.Environments);
        return Descriptors.Create(
            Descriptors.UnknownEnvironment,
            Location.Create(SafeText.OneLine(path), default, default),
            "The environment '" + environment + "' has no entry with a 'manifest' object in " + Path.GetFileName(path) + "; " + known);
    }

    public Diagnostic NoOverrides(string environment) => Descriptors.Create(
        Descriptors.UnknownEnvironment,
        LocationOf(new SourceSpan(0, 0)),
        "There is no manifestOverrides.json for the environment '" + environment + "'; put it beside the manifest, in the project's folder or in src");

    private Location LocationOf(SourceSpan span)
    {
        // A span at the very end of the text is fine, one beyond it would throw.
        int start = Math.Min(span.Start, source.Length);
        var textSpan = TextSpan.FromBounds(start, Math.Min(Math.Max(span.Start + span.Length, start), source.Length));
        return Location.Create(SafeText.OneLine(file.Path), textSpan, source.Lines.GetLinePositionSpan(textSpan));
    }
}
