using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>
/// Every recorded call and its counterpart in this client. <see cref="ConformanceTests"/> sends the requests, and docs/conformance.md is
/// generated from the same list.
/// </summary>
internal static partial class ConformanceCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
        [.. Data().Concat(Documents()).Concat(Automation()).Concat(Files()).Concat(People()).OrderBy(one => one.Number)];

    /// <summary>Creates a case that sends the recorded request.</summary>
    private static ConformanceCase Same(
        int number, Func<ConformanceApp, Task> call, [CallerArgumentExpression(nameof(call))] string code = "") =>
        new(number, ConformanceCase.CodeOf(code), call, Reason: null);

    /// <inheritdoc cref="Same(int, Func{ConformanceApp, Task}, string)"/>
    private static ConformanceCase Same(
        int number, Func<ConformanceApp, IAsyncEnumerable<object>> list, [CallerArgumentExpression(nameof(list))] string code = "") =>
        Same(number, app => ReadAsync(list(app)), code);

    /// <summary>Creates a case with the given intended differences.</summary>
    private static ConformanceCase Different(
        int number,
        string reason,
        Func<ConformanceApp, Task> call,
        string? target = null,
        string? body = null,
        string? accept = null,
        [CallerArgumentExpression(nameof(call))] string code = "") =>
        new(number, ConformanceCase.CodeOf(code), call, reason) { Target = target, Body = body, Accept = accept };

    /// <summary>Creates a case without a counterpart.</summary>
    private static ConformanceCase Never(int number, string reason) => new(number, Code: null, RunAsync: null, reason);

    private static async Task ReadAsync(IAsyncEnumerable<object> list)
    {
        await foreach (var _ in list)
        {
            // Only the request matters.
        }
    }
}
