using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Diff.Formats;

/// <summary>
/// Writes the differences as JSON:
/// <c>{oldVersion, newVersion, impact, versionProblem, changes: [{impact, subject, change}]}</c>.
/// </summary>
internal static class JsonDiff
{
    public static void Write(ManifestDiff diff, ToolWriter output)
    {
        using var report = new JsonReport(output);
        var json = report.Writer;
        json.WriteStartObject();
        json.WriteString("oldVersion", diff.OldVersion);
        json.WriteString("newVersion", diff.NewVersion);
        json.WriteString("impact", diff.Impact is { } impact ? ImpactNames.Of(impact) : "none");
        json.WriteString("versionProblem", diff.VersionProblem);
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
        {
            json.WriteStartObject();
            json.WriteString("impact", ImpactNames.Of(change.Impact));
            json.WriteString("subject", change.Subject);
            json.WriteString("change", change.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
