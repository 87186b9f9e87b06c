namespace Domo.Manifest.Rules.Fixes;

/// <summary>A file after its fixes.</summary>
/// <param name="File">The file as it is now.</param>
/// <param name="Fixed">The findings whose fixes were applied, round by round: each is a place in the text of its round.</param>
/// <param name="Remaining">What still breaks a rule.</param>
/// <param name="Rounds">How often fixes were applied.</param>
public sealed record FixResult(LintFile File, IReadOnlyList<Finding> Fixed, IReadOnlyList<Finding> Remaining, int Rounds)
{
    /// <summary>Whether no chosen fix is left to apply; else there were more rounds than the fixer is willing to go.</summary>
    public bool IsComplete { get; init; } = true;
}
