using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>
/// Collects the findings of one file. Only the first errors are kept, and unknown columns are reported once, so that memory does
/// not grow with the length of the file.
/// </summary>
/// <param name="shape">The expected shape.</param>
/// <param name="maxFindings">The maximum number of findings to keep.</param>
internal sealed class DataReport(DataShape shape, int maxFindings)
{
    private const int MaxUnknown = 1000;
    private const int MaxShown = 60;

    private readonly Dictionary<string, CollectionColumn> _columns =
        shape.Columns.DistinctBy(column => column.Name).ToDictionary(column => column.Name, StringComparer.Ordinal);

    private readonly List<DataFinding> _findings = [];
    private readonly Dictionary<string, (long Line, long Column, long Count)> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The number of documents or rows read.</summary>
    public long Records { get; set; }

    /// <summary>Gets or sets whether the file could not be read to its end, so that missing columns are not reported.</summary>
    public bool IsCut { get; set; }

    /// <summary>The number of values that an import loses or rejects.</summary>
    public long Errors { get; set; }

    /// <summary>Gets whether further findings are only counted.</summary>
    public bool IsFull => _findings.Count >= maxFindings;

    /// <summary>The number of warnings.</summary>
    public long Warnings { get; private set; }

    /// <summary>The first findings, in the order of the file.</summary>
    public IReadOnlyList<DataFinding> Findings => _findings;

    /// <summary>Returns the column with a name, or null.</summary>
    public CollectionColumn? Column(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Records that a known column is present.</summary>
    public void See(CollectionColumn column) => _seen.Add(column.Name);

    /// <summary>Records a column that the shape lacks.</summary>
    public void Unknown(string name, Place at)
    {
        if (shape.Columns.Count > 0 && (_unknown.TryGetValue(name, out var before) || _unknown.Count < MaxUnknown))
        {
            _unknown[name] = before.Count == 0 ? (at.Line, at.Column, 1) : before with { Count = before.Count + 1 };
        }
    }

    /// <summary>Records an error.</summary>
    public void Error(string message, Place at)
    {
        Errors++;
        Keep(new(at.Line, at.Column, RuleSeverity.Error, message));
    }

    /// <summary>Adds the findings about the whole file: unknown columns, and missing ones.</summary>
    public void Complete()
    {
        var known = NamesOf(shape.Columns.Select(column => column.Name));
        var unknown = NamesOf(_unknown.Keys);
        foreach (var (name, (line, column, count)) in _unknown)
        {
            string where = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");
            Warn($"'{Shorten(name)}' is not a column of "
                + $"'{shape.Name}'{where}{Suggest(known, name)}", line, column);
        }

        if (Records > 0 && !IsCut)
        {
            foreach (var column in shape.Columns.Where(column => !column.IsNeverNull && !_seen.Contains(column.Name)))
            {
                Warn($"the column '{column.Name}' of '{shape.Name}' does not appear in "
                    + $"the file{Suggest(unknown, column.Name)}", 1, 1);
            }
        }

        _findings.Sort((a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Column.CompareTo(b.Column));
    }

    /// <summary>Shortens a string for a message.</summary>
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
