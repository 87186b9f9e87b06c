using Domo.Manifest.Rules;
using Domo.Manifest.Schemas.Coverage;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>A JSON text with its schema and the findings of the rules.</summary>
/// <param name="Name">The source of the text.</param>
/// <param name="Schema">The schema.</param>
/// <param name="File">The text.</param>
/// <param name="Findings">The findings of the rules.</param>
public sealed record Instance(string Name, string Schema, LintFile File, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the schema must reject the text.</summary>
    public bool MustBeRejected => Findings.Any(finding => RuleCoverage.VerdictOn(finding.Rule) == Verdict.Expressed);

    /// <summary>Whether the schema may reject the text.</summary>
    public bool MayBeRejected => Findings.Any(finding => RuleCoverage.VerdictOn(finding.Rule) != Verdict.NotExpressed);

    /// <summary>Creates the instance of a text; null if the text is not JSON or has no schema.</summary>
    public static Instance? Create(string name, LintFile file, IReadOnlyList<LintFile>? otherFiles = null)
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

    /// <summary>Describes the findings.</summary>
    public string Describe() => $"{Name}: {string.Join(", ", Findings.Select(finding => finding.Rule.Id))}";
}
