using Domo.Manifest.Rules.Text;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>Applies the fixes of findings, for everything that offers to mend a file.</summary>
public static class ManifestFixer
{
    /// <summary>
    /// More than any file needs, since all faults of a text that are plain are mended in one round. It ends the fixing of a text whose
    /// faults come up one after the other, and of fixes that undo each other.
    /// </summary>
    private const int MaxRounds = 500;

    /// <summary>
    /// Applies the chosen fixes of a file and checks it again, until none is left. Of two fixes that touch each other the first in
    /// the text wins; if the other is still needed then, the next round applies it.
    /// </summary>
    /// <param name="file">The file to mend.</param>
    /// <param name="otherFiles">The other files of its project that matter; they stay as they are.</param>
    /// <param name="choose">Whether to apply the fix of a finding; asked for those alone that have one.</param>
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

    /// <summary>The edits of several fixes of one text, by place. A fix that touches one before it in the list is left out.</summary>
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
    /// Mends the faults of a text that has more than are reported. Alone, each fix is tried before it is offered; here all are tried
    /// at once, and taken when the text has that many faults fewer. Otherwise some are that help alone.
    /// </summary>
    /// <returns>The mended file; null when there are few faults, or when no chosen fix helps.</returns>
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
