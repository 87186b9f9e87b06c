namespace Mutate;

/// <summary>A test case, as the run without mutants saw it.</summary>
internal sealed record TestCase(int Index, string ClassName, string Name, int Milliseconds, HashSet<int> Probes)
{
    /// <summary>Gets or sets how many mutants the test case has killed.</summary>
    public int Kills { get; set; }
}
