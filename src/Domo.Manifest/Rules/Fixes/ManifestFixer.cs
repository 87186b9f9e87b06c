namespace Domo.Manifest.Rules.Fixes;

/// <summary>Applies the fixes of findings, for everything that offers to mend a file.</summary>
public static class ManifestFixer
{
    /// <summary>More than any file needs: of a text with many faults the first few are reported, and mended, in each round.</summary>
    private const int MaxRounds = 100;

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
            var findings = ManifestLinter.Check(file, otherFiles);
            var batch = new EditBatch();
            foreach (var finding in findings)
            {
                if (finding.Fix is { } fix && round < MaxRounds && choose(finding) && batch.TryAdd(fix))
                {
                    done.Add(finding);
                }
            }

            if (batch.Edits.Count == 0)
            {
                return new(file, done, findings, round);
            }

            file = new LintFile(file.Path, TextEdit.ApplyAll(file.Text, batch.Edits));
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
}
