using Xunit.Sdk;

namespace Mutate.Host;

/// <summary>Listens to a run of test cases.</summary>
internal sealed class CaseSink : IMessageSink
{
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the callback for the start of a test case.</summary>
    public Action<ITestCaseStarting>? Starting { get; init; }

    /// <summary>Gets or sets the callback for the end of a test case; the flag tells whether it ran and passed.</summary>
    public Action<ITestCaseFinished, bool>? Finished { get; init; }

    /// <summary>Gets the unique ID of the first failed test case; empty if something outside the test cases failed.</summary>
    public string? FirstFailed { get; private set; }

    /// <summary>Gets whether the run ends at the first failure.</summary>
    public bool StopsOnFailure { get; init; }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseStarting starting:
                Starting?.Invoke(starting);
                break;
            case ITestFailed failed:
                _failed.Add(failed.TestCaseUniqueID);
                FirstFailed ??= failed.TestCaseUniqueID;
                break;
            case ITestSkipped skipped:
                _failed.Add(skipped.TestCaseUniqueID);
                break;
            case ITestCaseFinished finished:
                Finished?.Invoke(finished, !_failed.Contains(finished.TestCaseUniqueID));
                break;
            case IErrorMessage or ITestAssemblyCleanupFailure or ITestCollectionCleanupFailure or ITestClassCleanupFailure
                or ITestMethodCleanupFailure or ITestCaseCleanupFailure or ITestCleanupFailure:
                FirstFailed ??= "";
                break;
        }

        return !StopsOnFailure || FirstFailed is null;
    }
}
