using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Domo.Manifest.Build;

/// <summary>
/// Runs the tool on manifests and reports its findings as build errors and warnings. Paths are passed as arguments and never read by a
/// shell: <c>Exec</c> would run the text between the parentheses of a folder named <c>$(…)</c>.
/// </summary>
public sealed class CheckDomoManifest : ToolTask
{
    private const int FindingsExitCode = 1;

    /// <summary>The exit code that MSBuild sets for a successful tool that has printed errors.</summary>
    private const int ErrorsOfSuccess = -1;

    /// <summary>
    /// Matches the severity of an error in the output. MSBuild fails a build with an error, so 'never' replaces the severity.
    /// </summary>
    private static readonly Regex ErrorSeverity = new(@"(?<=\(\d+,\d+,\d+,\d+\): )error(?= DOMO\d{4}: )", RegexOptions.RightToLeft);

    /// <summary>
    /// Gets or sets the program and its first arguments; by default, <c>dotnet</c> runs the tool of <see cref="ToolVersion"/>.
    /// </summary>
    public string? ToolCommand { get; set; }

    /// <summary>Gets or sets the version of the tool that <c>dotnet</c> runs, and downloads if necessary.</summary>
    public string? ToolVersion { get; set; }

    /// <summary>Gets or sets the lowest severity that fails the build.</summary>
    [Required]
    public string FailOn { get; set; } = "error";

    /// <summary>Gets or sets the folder to which paths are relative.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>Gets or sets the files to check; by default, the tool finds them.</summary>
#pragma warning disable CA1819 // MSBuild passes items as an array.
    public ITaskItem[] Manifests { get; set; } = [];
#pragma warning restore CA1819

    /// <inheritdoc/>
    protected override string ToolName => Path.GetFileName(Command[0]);

    /// <inheritdoc/>
    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    /// <inheritdoc/>
    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    private IReadOnlyList<string> Command => field ??= string.IsNullOrWhiteSpace(ToolCommand)
        ? [DotNet, "tool", "exec", "Domo.Manifest.Tool@" + ToolVersion, "--yes", "--"]
        : ProcessArguments.Split(ToolCommand!);

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path
        ? path
        : Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc/>
    protected override string GetWorkingDirectory() => ProjectDirectory;

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Command[0];

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands() => ProcessArguments.Join(
    [
        .. Command.Skip(1), "validate", "--format", "msbuild", "--fail-on", FailOn, "--", .. Manifests.Select(manifest => manifest.ItemSpec),
    ]);

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance) =>
        base.LogEventsFromTextOutput(FailOn == "never" ? ErrorSeverity.Replace(singleLine, "warning", 1) : singleLine, messageImportance);

    /// <inheritdoc/>
    protected override bool HandleTaskExecutionErrors()
    {
        if (ExitCode == FindingsExitCode)
        {
            Log.LogError($"The manifest has findings of severity '{FailOn}' or above, which fail the build (DomoManifestFailOn).");
        }
        else if (ExitCode != ErrorsOfSuccess)
        {
            Log.LogError($"The manifest could not be checked: '{string.Join(" ", Command)} validate' ended with {ExitCode}.");
        }

        return false;
    }
}
