using Microsoft.CodeAnalysis.Text;

namespace Mutate;

/// <summary>A small defect: a text that replaces another one in a file.</summary>
internal sealed record Mutant(
    string File, int Line, string Member, TextSpan Span, string Replacement, string Original, string Mutated, Container Container)
{
    /// <summary>Gets or sets the number of the mutant in the assembly of all mutants; 0 is the original.</summary>
    public int Id { get; set; }

    /// <summary>Gets or sets the number of preceding mutants with the same key in the file.</summary>
    public int Occurrence { get; set; }

    /// <summary>Gets the place that a test passes when it runs the code of the mutant.</summary>
    public Probe Probe => new(Container, ProbePosition);

    /// <summary>Gets the start of the statement in a block that contains the mutant, or -1 if there is none.</summary>
    public int ProbePosition { get; init; } = -1;

    /// <summary>Gets the key, which stays valid after lines have moved.</summary>
    public string Key => $"{File}\t{Member}\t{Original}\t{Mutated}" + (Occurrence == 0 ? "" : $" #{Occurrence + 1}");
}
