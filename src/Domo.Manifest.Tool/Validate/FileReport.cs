using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate;

/// <summary>The result of checking a file.</summary>
/// <param name="FullPath">The full path.</param>
/// <param name="DisplayPath">The display path.</param>
/// <param name="Findings">The findings, in document order.</param>
/// <param name="Failure">Why it could not be read; or null.</param>
internal sealed record FileReport(
    string FullPath, string DisplayPath, IReadOnlyList<ReportedFinding> Findings, ToolException? Failure = null)
{
    /// <summary>Gets whether it is a folder to search, not a file.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Why it could not be read, as the rest of a sentence.</summary>
    public string? FailureReason => Failure?.Unread?.Reason ?? Failure?.Message;
}
