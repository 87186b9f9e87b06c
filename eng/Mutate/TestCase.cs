namespace Mutate;

/// <summary>A test case, as recorded in the run without mutants.</summary>
internal sealed record TestCase(int Index, string ClassName, string Name, int Milliseconds, HashSet<int> Probes)
{
    /// <summary>Gets or sets the number of mutants that the test case has killed.</summary>
    public int Kills { get; set; }
}
