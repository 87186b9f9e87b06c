namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>All formats there are.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<IReportFormat> All { get; } = 
    [
        new HumanFormat(),
        new OneLineFormat(),
        new MsBuildFormat(),
        new JsonFormat(),
        new SarifFormat(),
        new GitHubFormat(),
        new GitLabFormat(),
        new JUnitFormat(),
        new CheckstyleFormat(),
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static IReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
