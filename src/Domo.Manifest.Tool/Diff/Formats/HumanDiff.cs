using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Diff.Formats;

/// <summary>Writes the differences for people.</summary>
internal static class HumanDiff
{
    public static void Write(ManifestDiff diff, ToolWriter output)
    {
        foreach (var change in diff.Changes)
        {
            output.WriteStyled(StyleOf(change.Impact), $"{ImpactNames.Of(change.Impact),-8}");
            output.WriteLine($"  {SafeText.OneLine(change.Subject)}: {SafeText.OneLine(change.Text)}");
        }

        if (diff.Changes.Count == 0)
        {
            output.WriteLine("No relevant changes.");
        }

        if (diff.VersionProblem is { } problem)
        {
            output.WriteStyled(Style.Error, "version ");
            output.WriteLine("  " + SafeText.OneLine(problem));
        }
    }

    private static string StyleOf(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Breaking => Style.Error,
        ChangeImpact.Addition => Style.Good,
        _ => Style.Faint,
    };
}
