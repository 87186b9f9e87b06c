using Domo.Manifest.Rules.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>Applies the fixes of findings.</summary>
public static class ManifestFixer
{
    /// <summary>
    /// More rounds than any file needs, since one round fixes all obvious faults of a text. The limit stops at texts whose faults
    /// appear one after another, and at fixes that undo each other.
    /// </summary>
    private const int MaxRounds = 500;

    /// <summary>
    /// Applies the chosen fixes of a file and checks it again, until none is left. If two fixes touch each other, the first in
    /// the text wins; if the other is still needed, the next round applies it.
    /// </summary>
    /// <param name="file">The file to fix.</param>
    /// <param name="otherFiles">The relevant other files of its project; they are not changed.</param>
    /// <param name="choose">Returns whether to apply the fix of a finding; called only for findings with a fix.</param>
    public static FixResult Apply(LintFile file, IReadOnlyList<LintFile>? otherFiles, Func<Finding, bool> choose)
    {
        var done = new List<Finding>();
        for (int round = 0; ; round++)
        {
            if (round < MaxRounds && ApplyAllFaults(file, otherFiles, choose, done) is { } mended)
            {
                file = mended;
                continue;
            }

            var findings = ManifestLinter.Check(file, otherFiles);
            var (edits, applied) = Choose(findings, choose);
            if (edits.Count == 0 || round >= MaxRounds)
            {
                return new(file, done, findings, round) { IsComplete = edits.Count == 0 };
            }

            done.AddRange(applied);
            file = Edit(file, edits);
        }
    }

    /// <summary>Combines the edits of several fixes of one text, ordered by position. Skips a fix that touches an earlier one.</summary>
    /// <param name="fixes">The fixes.</param>
    public static IReadOnlyList<TextEdit> Combine(IEnumerable<Fix> fixes)
    {
        var batch = new EditBatch();
        foreach (var fix in fixes)
        {
            batch.TryAdd(fix);
        }

        return batch.Edits;
    }

    /// <summary>
    /// Fixes the faults of a text that has more than are reported. Normally, each fix is tried separately before it is offered; here
    /// all are tried at once, and kept if they remove as many faults. Otherwise only fixes that help on their own are kept.
    /// </summary>
    /// <returns>The fixed file; null if there are few faults, or if no chosen fix helps.</returns>
    private static LintFile? ApplyAllFaults(
        LintFile file, IReadOnlyList<LintFile>? otherFiles, Func<Finding, bool> choose, List<Finding> done)
    {
        int faults = file.Document.Json.Faults.Count;
        if (faults <= TextRuleSet.MaxFaults)
        {
            return null;
        }

        var ofText = new List<Finding>();
        foreach (var finding in ManifestLinter.Check(file, otherFiles, isBulk: true))
        {
            if (finding.Rule.Category == RuleCategory.Json)
            {
                ofText.Add(finding);
            }
        }

        var (edits, applied) = Choose(ofText, choose);
        var mended = Edit(file, edits);
        if (mended.Document.Json.Faults.Count > faults - applied.Count)
        {
            (edits, applied) = Choose(FirstThatHelp(file, applied), choose);
            mended = Edit(file, edits);
        }

        if (applied.Count == 0)
        {
            return null;
        }

        done.AddRange(applied);
        return mended;
    }

    private static List<Finding> FirstThatHelp(LintFile file, List<Finding> findings)
    {
        var helping = new List<Finding>();
        foreach (var finding in findings)
        {
            if (helping.Count < TextRuleSet.MaxFaults && StructureFixes.Helps(file.Document.Json, finding.Fix!))
            {
                helping.Add(finding);
            }
        }

        return helping;
    }

    private static (IReadOnlyList<TextEdit> Edits, List<Finding> Applied) Choose(
        IReadOnlyList<Finding> findings, Func<Finding, bool> choose)
    {
        var batch = new EditBatch();
        var applied = new List<Finding>();
        foreach (var finding in findings)
        {
            if (finding.Fix is { } fix && choose(finding) && batch.TryAdd(fix))
            {
                applied.Add(finding);
            }
        }

        return (batch.Edits, applied);
    }

    private static LintFile Edit(LintFile file, IReadOnlyList<TextEdit> edits) =>
        new(file.Path, TextEdit.ApplyAll(file.Text, edits));
}
