namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>The available formats.</summary>
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

    /// <summary>Returns the format with a name; null if there is none.</summary>
    public static IReportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
