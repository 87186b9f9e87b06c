using System.Text.RegularExpressions;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>The counterpart of a recorded call of a Domo client.</summary>
/// <param name="Number">The number of the recorded call.</param>
/// <param name="Code">The source code of the call; null if this client never sends a similar request.</param>
/// <param name="RunAsync">Runs the call.</param>
/// <param name="Reason">The reason for an intended difference; null if the requests are the same.</param>
internal sealed partial record ConformanceCase(int Number, string? Code, Func<ConformanceApp, Task>? RunAsync, string? Reason)
{
    /// <summary>The expected path and query; null for the recorded ones.</summary>
    public string? Target { get; init; }

    /// <summary>The expected body; null for the recorded one, empty for none.</summary>
    public string? Body { get; init; }

    /// <summary>The expected Accept header; null for the recorded one, empty for none.</summary>
    public string? Accept { get; init; }

    /// <summary>Formats the lambda on one line without its parameter.</summary>
    public static string CodeOf(string lambda) => Blanks().Replace(lambda, " ")["domo => ".Length..]
        .Replace("( ", "(", StringComparison.Ordinal)
        .Replace(" .", ".", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
