using System.Globalization;

namespace Mutate;

/// <summary>The score of an area.</summary>
internal static class Report
{
    public static void Write(Area area, string root, IReadOnlyDictionary<Mutant, Verdict> verdicts, int population)
    {
        var survivors = verdicts.Where(pair => pair.Value is Verdict.Survived or Verdict.NotCovered)
            .OrderBy(pair => pair.Key.File, StringComparer.Ordinal).ThenBy(pair => pair.Key.Span.Start).ToList();
        foreach (var (mutant, verdict) in survivors)
        {
            string note = verdict == Verdict.NotCovered ? " (no test runs it)" : "";
            Console.WriteLine($"{mutant.File}:{mutant.Line}: {mutant.Original} → {Shown(mutant)}{note}");
        }

        var lines = survivors.Select(pair => $"{pair.Key.Key}\t{pair.Value}, line {pair.Key.Line}");
        File.WriteAllLines(SurvivorsFile(root, area), ["file\tmember\toriginal\tmutation\treason", .. lines]);

        Console.WriteLine();
        var folders = verdicts.GroupBy(pair => Path.GetDirectoryName(pair.Key.File)!);
        foreach (var folder in folders.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{Score([.. folder.Select(pair => pair.Value)])}  {folder.Key}");
        }

        var all = verdicts.Values.ToList();
        string sample = all.Count < population ? $", a sample of {population}: {Interval(all)}" : "";
        Console.WriteLine(
            $"{Score(all)}  {area.Name}{sample} ({all.Count(verdict => verdict == Verdict.TimedOut)} timed out, "
            + $"{all.Count(verdict => verdict == Verdict.NotCovered)} not covered)");
    }

    public static string SurvivorsFile(string root, Area area) => Path.Combine(root, "artifacts", "mutate", area.Name + ".survivors.tsv");

    private static string Shown(Mutant mutant) => mutant.Mutated.Length == 0 ? "(removed)" : mutant.Mutated;

    private static bool IsKilled(Verdict verdict) => verdict is Verdict.Killed or Verdict.TimedOut;

    private static string Score(List<Verdict> verdicts)
    {
        int killed = verdicts.Count(IsKilled);
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * killed / verdicts.Count,5:0.0} % {killed,5} of {verdicts.Count,5}");
    }

    /// <summary>Returns the 95 % confidence interval of the score of all mutants (Wilson).</summary>
    private static string Interval(List<Verdict> verdicts)
    {
        const double Z = 1.96;
        double n = verdicts.Count;
        double p = verdicts.Count(IsKilled) / n;
        double middle = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        double half = Z / (1 + (Z * Z / n)) * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return string.Create(
            CultureInfo.InvariantCulture, $"{100 * (middle - half):0} to {100 * (middle + half):0} % with a confidence of 95 %");
    }
}
