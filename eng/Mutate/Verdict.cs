namespace Mutate;

/// <summary>The result for a mutant.</summary>
internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests exceeded the time limit, or their process ended.</summary>
    TimedOut,

    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    NotCovered,

    /// <summary>The mutant is in the list of equivalent mutants.</summary>
    Equivalent,
}
