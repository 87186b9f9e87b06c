using Domo.Manifest.Rules;
using Domo.Manifest.Schemas.Coverage;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>A JSON text with a schema, and what the rules say about it.</summary>
/// <param name="Name">Where it comes from.</param>
/// <param name="Schema">The schema that is for it.</param>
/// <param name="File">The text.</param>
/// <param name="Findings">What the rules find.</param>
public sealed record Instance(string Name, string Schema, LintFile File, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether a schema must reject it.</summary>
    public bool MustBeRejected => Findings.Any(finding => RuleCoverage.VerdictOn(finding.Rule) == Verdict.Expressed);

    /// <summary>Whether a schema may reject it.</summary>
    public bool MayBeRejected => Findings.Any(finding => RuleCoverage.VerdictOn(finding.Rule) != Verdict.NotExpressed);

    /// <summary>The instance of a text; null for one that is no JSON, or that no schema is for.</summary>
    public static Instance? Of(string name, LintFile file, IReadOnlyList<LintFile>? otherFiles = null)
    {
        string? schema = Path.GetFileName(file.Path) switch
        {
            "domo.types.json" => SchemaFiles.Types,
            "manifestOverrides.json" => null,
            _ => SchemaFiles.Manifest,
        };
        return schema is not null && JsonParser.Parse(file.Text).IsValid
            ? new Instance(name, schema, file, ManifestLinter.Check(file, otherFiles))
            : null;
    }

    /// <summary>The findings, for a message.</summary>
    public string Describe() => $"{Name}: {string.Join(", ", Findings.Select(finding => finding.Rule.Id))}";
}
