using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>
/// Every recorded call, and the one that stands for it here: the one list from which <see cref="ConformanceTests"/> sends the requests and
/// docs/conformance.md is written.
/// </summary>
internal static partial class ConformanceCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
        [.. Data().Concat(Documents()).Concat(Automation()).Concat(Files()).Concat(People()).OrderBy(one => one.Number)];

    /// <summary>Sends the same.</summary>
    private static ConformanceCase Same(
        int number, Func<ConformanceApp, Task> call, [CallerArgumentExpression(nameof(call))] string code = "") =>
        new(number, ConformanceCase.CodeOf(code), call, Reason: null);

    /// <inheritdoc cref="Same(int, Func{ConformanceApp, Task}, string)"/>
    private static ConformanceCase Same(
        int number, Func<ConformanceApp, IAsyncEnumerable<object>> list, [CallerArgumentExpression(nameof(list))] string code = "") =>
        Same(number, app => ReadAsync(list(app)), code);

    /// <summary>Sends something else on purpose: what is given here.</summary>
    private static ConformanceCase Different(
        int number,
        string reason,
        Func<ConformanceApp, Task> call,
        string? target = null,
        string? body = null,
        string? accept = null,
        [CallerArgumentExpression(nameof(call))] string code = "") =>
        new(number, ConformanceCase.CodeOf(code), call, reason) { Target = target, Body = body, Accept = accept };

    /// <summary>Never sends anything like it.</summary>
    private static ConformanceCase Never(int number, string reason) => new(number, Code: null, RunAsync: null, reason);

    private static async Task ReadAsync(IAsyncEnumerable<object> list)
    {
        await foreach (var _ in list)
        {
            // Only what is sent counts.
        }
    }
}
