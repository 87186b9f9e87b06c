using System.Text.RegularExpressions;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>What this client does where one of Domo's own was recorded.</summary>
/// <param name="Number">The number of the recorded call.</param>
/// <param name="Code">The call that is run, as it is written; null where nothing like it is ever sent.</param>
/// <param name="RunAsync">Runs it.</param>
/// <param name="Reason">Why what is sent differs on purpose; null where it is the same.</param>
internal sealed partial record ConformanceCase(int Number, string? Code, Func<ConformanceApp, Task>? RunAsync, string? Reason)
{
    /// <summary>Path and query that are sent; null for the recorded ones.</summary>
    public string? Target { get; init; }

    /// <summary>The body that is sent; null for the recorded one, empty for none.</summary>
    public string? Body { get; init; }

    /// <summary>The media type that is asked for; null for the recorded one, empty for none.</summary>
    public string? Accept { get; init; }

    /// <summary>The lambda as one line without its parameter's declaration.</summary>
    public static string CodeOf(string lambda) => Blanks().Replace(lambda, " ")["domo => ".Length..]
        .Replace("( ", "(", StringComparison.Ordinal)
        .Replace(" .", ".", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
