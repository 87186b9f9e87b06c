using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Project;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Diagnostics;

/// <summary>Creates diagnostics for an additional file.</summary>
/// <param name="file">The file.</param>
/// <param name="source">The file's text.</param>
internal sealed class ProblemReport(AdditionalText file, SourceText source)
{
    public static Diagnostic NoText(AdditionalText file) => Descriptors.Create(
        ProjectRules.Unreadable.Message,
        Location.Create(SafeText.OneLine(file.Path), default, default),
        Path.GetFileName(file.Path),
        "the compiler cannot open it");

    public Diagnostic Unreadable(JsonTree json)
    {
        var (span, reason) = json.Faults.Count > 0
            ? (json.Faults[0].Span, JsonFaultMessages.Describe(json.Faults[0]))
            : (json.Root.Span, "it must be a JSON object");
        return Descriptors.Create(ProjectRules.Unreadable.Message, LocationOf(span), Path.GetFileName(file.Path), reason);
    }

    public static Diagnostic NoEnvironment(string environment, string path, ManifestOverrides overrides)
    {
        var location = Location.Create(SafeText.OneLine(path), default, default);
        string name = Path.GetFileName(path);
        string[] known = [.. overrides.Environments];
        return known.Length == 0 || Array.IndexOf(known, environment) >= 0
            ? Descriptors.Create(ProjectRules.NoEnvironments, location, name, environment)
            : Descriptors.Create(ProjectRules.UnknownEnvironment.Message, location, name, environment, MessageText.List(known, "or"));
    }

    public Diagnostic NoOverrides(string environment) =>
        Descriptors.Create(ProjectRules.NoOverrides, LocationOf(new SourceSpan(0, 0)), environment);

    private Location LocationOf(SourceSpan span)
    {
        // A span beyond the end of the text would throw.
        int start = Math.Min(span.Start, source.Length);
        var textSpan = TextSpan.FromBounds(start, Math.Min(Math.Max(span.Start + span.Length, start), source.Length));
        return Location.Create(SafeText.OneLine(file.Path), textSpan, source.Lines.GetLinePositionSpan(textSpan));
    }
}
