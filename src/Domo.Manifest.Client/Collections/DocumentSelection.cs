using System.Text;

namespace Domo.Manifest.Client;

/// <summary>What AppDB lets an aggregation select, and under which names it comes back.</summary>
internal static class DocumentSelection
{
    private const string CountName = "documentCount";

    /// <summary>The query with the columns selected, and the name of each column in the answer.</summary>
    /// <exception cref="ArgumentException">AppDB cannot do it.</exception>
    public static (DocumentQuerySpec Spec, string[] Names) Apply(DocumentQuerySpec spec, IReadOnlyList<DocumentColumn> columns)
    {
        if (columns.Count == 0 || columns.Any(column => column is null))
        {
            throw new ArgumentException("Nothing is selected.", nameof(columns));
        }

        foreach (var column in columns.Where(column => column.Kind == DataColumnKind.Field))
        {
            RefuseUngrouped(spec, column);
        }

        var taken = new HashSet<string>(spec.GroupBy.Select(path => path.Name), StringComparer.Ordinal);
        var aggregations = columns.Concat(spec.OrderBy.Select(order => order.Column))
            .Where(column => column.Kind != DataColumnKind.Field)
            .DistinctBy(column => (column.Kind, column.Path))
            .Select(column => (column, NameOf(column, taken)));
        var selected = spec with { Aggregations = [.. aggregations] };
        return (selected, [.. columns.Select(column => selected.NameOf(column) ?? column.Path.Name)]);
    }

    /// <summary>Refuses what a list of the parameters would take for two.</summary>
    /// <exception cref="ArgumentException">The path has a comma.</exception>
    public static void RefuseComma(DocumentPath path)
    {
        if (path.Text.Contains(',', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' has a comma, and the parameters of AppDB have no way to quote one.", nameof(path));
        }
    }

    /// <summary>Refuses what a parameter would take for two, or for what stands behind the name.</summary>
    /// <exception cref="ArgumentException">The path has a comma or a space.</exception>
    public static void RefuseSpace(DocumentPath path)
    {
        RefuseComma(path);
        if (path.Text.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException($"'{path}' has a space, and the parameters of AppDB have no way to quote one.", nameof(path));
        }
    }

    private static void RefuseUngrouped(DocumentQuerySpec spec, DocumentColumn column)
    {
        if (spec.GroupBy.Contains(column.Path))
        {
            return;
        }

        throw new ArgumentException(
            spec.GroupBy.Count == 0
                ? $"'{column}' has many values where the aggregations have one row; group by it, or aggregate it. AppDB has no documents "
                    + "of some properties only: enumerate the query, and take what you need."
                : $"'{column}' is neither grouped by nor aggregated, and a group has many values of it; select its Min() or the like, or "
                    + "group by it.",
            nameof(column));
    }

    // The name of the property with what is done to it in front, as Domo's example has them: avgClicks.
    private static string NameOf(DocumentColumn column, HashSet<string> taken)
    {
        RefuseSpace(column.Path);
        var plain = column.Kind == DataColumnKind.Count
            ? CountName
            : DataQueryWords.ParameterOf(column.Kind) + Capitalized(column.Path.Name);
        var name = plain;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = plain + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static string Capitalized(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var letter in name.Where(char.IsAsciiLetterOrDigit))
        {
            text.Append(text.Length == 0 ? char.ToUpperInvariant(letter) : letter);
        }

        return text.ToString();
    }
}
