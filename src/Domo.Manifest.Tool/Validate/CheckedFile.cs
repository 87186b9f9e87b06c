using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A file that was to be checked, and what came of it.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="DisplayPath">How a user sees that path.</param>
/// <param name="Findings">What breaks a rule in it, in the order of the text.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
internal sealed record CheckedFile(
    string FullPath, string DisplayPath, IReadOnlyList<ReportedFinding> Findings, ToolException? Failure = null)
{
    /// <summary>Whether it is a folder that was to be searched, and no file.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Why it could not be read, as the rest of a sentence.</summary>
    public string? FailureReason => Failure?.Unread?.Reason ?? Failure?.Message;
}
