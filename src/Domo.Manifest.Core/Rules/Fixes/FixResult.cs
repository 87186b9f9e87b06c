namespace Domo.Manifest.Rules.Fixes;

/// <summary>A file after its fixes were applied.</summary>
/// <param name="File">The fixed file.</param>
/// <param name="Fixed">The findings whose fixes were applied, round by round. Their spans refer to the text of their round.</param>
/// <param name="Remaining">The remaining findings.</param>
/// <param name="Rounds">The number of rounds.</param>
public sealed record FixResult(LintFile File, IReadOnlyList<Finding> Fixed, IReadOnlyList<Finding> Remaining, int Rounds)
{
    /// <summary>Gets whether no chosen fix is left; otherwise the fixer stopped at its maximum number of rounds.</summary>
    public bool IsComplete { get; init; } = true;
}
