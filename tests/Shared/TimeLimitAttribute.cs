using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace Domo.Manifest.Tests.Shared;

/// <summary>
/// Limits the duration of each test. A test that exceeds the limit is canceled. If it ignores the cancellation, the run ends and names the
/// test, because a thread cannot be stopped from outside.
/// </summary>
/// <param name="seconds">The limit. Fuzz tests can add their configured duration.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Method)]
internal sealed class TimeLimitAttribute(int seconds) : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Timer> _timers = new(StringComparer.Ordinal);

    /// <summary>The limit.</summary>
    public int Seconds { get; } = seconds;

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = TestContext.Current;
        bool isCancelled = false;
        _timers[test.UniqueID] = new Timer(
            _ =>
            {
                if (isCancelled)
                {
                    Environment.FailFast($"'{test.TestDisplayName}' neither ends within {Seconds} seconds nor can be cancelled.");
                }

                isCancelled = true;
                context.CancelCurrentTest();
            },
            state: null,
            TimeSpan.FromSeconds(Seconds) + (Fuzz.Duration ?? TimeSpan.Zero),
            Grace);
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_timers.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
