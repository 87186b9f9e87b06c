using System.Globalization;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>
/// Collects what is found in one file. Of faults only the first are kept, and unknown columns are named once, so that
/// a file of any length needs the same memory.
/// </summary>
/// <param name="shape">What the file should look like.</param>
/// <param name="maxFindings">How many findings are kept.</param>
internal sealed class DataReport(DataShape shape, int maxFindings)
{
    private const int MaxUnknown = 1000;
    private const int MaxShown = 60;

    private readonly Dictionary<string, CollectionColumn> _columns =
        shape.Columns.DistinctBy(column => column.Name).ToDictionary(column => column.Name, StringComparer.Ordinal);

    private readonly List<DataFinding> _findings = [];
    private readonly Dictionary<string, (long Line, long Column, long Count)> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The documents or rows read.</summary>
    public long Records { get; set; }

    /// <summary>Whether the file could not be read to its end, so that nothing is said of what is not in it.</summary>
    public bool IsCut { get; set; }

    /// <summary>The values that an import loses or refuses.</summary>
    public long Errors { get; set; }

    /// <summary>Whether further findings are counted and not kept.</summary>
    public bool IsFull => _findings.Count >= maxFindings;

    /// <summary>What is worth a look.</summary>
    public long Warnings { get; private set; }

    /// <summary>The first findings, in the order of the file.</summary>
    public IReadOnlyList<DataFinding> Findings => _findings;

    /// <summary>The column of a name, or null.</summary>
    public CollectionColumn? Column(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Notes that a known column is there.</summary>
    public void See(CollectionColumn column) => _seen.Add(column.Name);

    /// <summary>Notes a column that the shape lacks.</summary>
    public void Unknown(string name, Place at)
    {
        if (shape.Columns.Count > 0 && (_unknown.TryGetValue(name, out var before) || _unknown.Count < MaxUnknown))
        {
            _unknown[name] = before.Count == 0 ? (at.Line, at.Column, 1) : before with { Count = before.Count + 1 };
        }
    }

    /// <summary>Notes an error.</summary>
    public void Error(string message, Place at)
    {
        Errors++;
        Keep(new(at.Line, at.Column, RuleSeverity.Error, message));
    }

    /// <summary>Adds what only the whole file tells: columns that are unknown, and those that are nowhere.</summary>
    public void Complete()
    {
        var known = NamesOf(shape.Columns.Select(column => column.Name));
        var unknown = NamesOf(_unknown.Keys);
        foreach (var (name, (line, column, count)) in _unknown)
        {
            string where = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");
            Warn($"'{Shorten(name)}' is no column of "
                + $"'{shape.Name}'{where}{Suggest(known, name)}", line, column);
        }

        if (Records > 0 && !IsCut)
        {
            foreach (var column in shape.Columns.Where(column => !column.IsNeverNull && !_seen.Contains(column.Name)))
            {
                Warn($"the column '{column.Name}' of '{shape.Name}' is nowhere in the "
                    + $"file{Suggest(unknown, column.Name)}", 1, 1);
            }
        }

        _findings.Sort((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));
    }

    /// <summary>A text as a message quotes it.</summary>
    public static string Shorten(string value) =>
        value.Length <= MaxShown ? value : value[..(char.IsHighSurrogate(value[MaxShown - 1]) ? MaxShown - 1 : MaxShown)] + "…";

    private static KnownNames NamesOf(IEnumerable<string> names)
    {
        var known = new KnownNames();
        foreach (string name in names)
        {
            known.Add(name);
        }

        return known;
    }

    private static string Suggest(KnownNames names, string name) =>
        names.Nearest(name) is { } nearest ? $"; did you mean '{nearest}'?" : ".";

    private void Warn(string message, long line, long column)
    {
        Warnings++;
        Keep(new(line, column, RuleSeverity.Warning, message));
    }

    private void Keep(DataFinding finding)
    {
        if (!IsFull)
        {
            _findings.Add(finding);
        }
    }
}
