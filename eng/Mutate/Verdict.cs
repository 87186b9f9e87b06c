namespace Mutate;

/// <summary>What became of a mutant.</summary>
internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests did not end in time, or their process ended.</summary>
    TimedOut,

    /// <summary>All tests passed.</summary>
    Survived,

    /// <summary>No test runs the code.</summary>
    NotCovered,

    /// <summary>It is in the list of mutants that change nothing.</summary>
    Equivalent,
}
