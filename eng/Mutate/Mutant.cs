using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>One small defect: a text that replaces another in a file.</summary>
internal sealed record Mutant(
    string File, int Line, string Member, TextSpan Span, string Replacement, string Original, string Mutated, Container Container)
{
    /// <summary>Gets the number that the mutant has in the assembly of all mutants. 0 is the original.</summary>
    public int Id { get; set; }

    /// <summary>Gets or sets how many mutants of the same key come before this one in the file.</summary>
    public int Occurrence { get; set; }

    /// <summary>Gets the place that a test passes when it runs the code of the mutant.</summary>
    public Probe Probe => new(Container, ProbePosition);

    /// <summary>Gets the start of the block statement that contains the mutant, or -1 if no block does.</summary>
    public int ProbePosition { get; init; } = -1;

    /// <summary>Gets what identifies the mutant after lines have moved.</summary>
    public string Key => $"{File}\t{Member}\t{Original}\t{Mutated}" + (Occurrence == 0 ? "" : $" #{Occurrence + 1}");
}
