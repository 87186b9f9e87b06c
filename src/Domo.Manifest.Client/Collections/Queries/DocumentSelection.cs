using System.Text;

namespace Domo.Manifest.Client;

/// <summary>Checks the columns of an aggregation and names them in the response.</summary>
internal static class DocumentSelection
{
    private const string CountName = "documentCount";

    /// <summary>Returns the query with the selected columns, and their names in the response.</summary>
    /// <exception cref="ArgumentException">AppDB does not support the selection.</exception>
    public static (DocumentQuerySpec Spec, string[] Names) Apply(DocumentQuerySpec spec, IReadOnlyList<DocumentColumn> columns)
    {
        if (columns.Count == 0 || columns.Any(column => column is null))
        {
            throw new ArgumentException("Select at least one column.", nameof(columns));
        }

        foreach (var column in columns.Where(column => column.Kind == ColumnKind.Field))
        {
            RefuseUngrouped(spec, column);
        }

        var taken = new HashSet<string>(spec.GroupBy.Select(path => path.Name), StringComparer.Ordinal);
        var aggregations = columns.Concat(spec.OrderBy.Select(order => order.Column))
            .Where(column => column.Kind != ColumnKind.Field)
            .DistinctBy(column => (column.Kind, column.Path))
            .Select(column => (column, NameOf(column, taken)));
        var selected = spec with { Aggregations = [.. aggregations] };
        return (selected, [.. columns.Select(column => selected.NameOf(column) ?? column.Path.Name)]);
    }

    /// <summary>Rejects a path with a comma, which separates the items of a parameter.</summary>
    /// <exception cref="ArgumentException">The path contains a comma.</exception>
    public static void RefuseComma(DocumentPath path)
    {
        if (path.Text.Contains(',', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{path}' contains a comma, which AppDB's parameters cannot quote.", nameof(path));
        }
    }

    /// <summary>Rejects a path with a comma or a space, which separate the items of a parameter.</summary>
    /// <exception cref="ArgumentException">The path contains a comma or a space.</exception>
    public static void RefuseSpace(DocumentPath path)
    {
        RefuseComma(path);
        if (path.Text.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException($"'{path}' contains a space, which AppDB's parameters cannot quote.", nameof(path));
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
                ? $"'{column}' must be aggregated or grouped by, because the aggregations have one row. AppDB cannot select single "
                    + "properties of documents; enumerate the documents instead."
                : $"'{column}' must be aggregated, such as with Min(), or grouped by, because a group can have many values "
                    + "of it.",
            nameof(column));
    }

    // The aggregation and the name of the property, as in Domo's example: avgClicks.
    private static string NameOf(DocumentColumn column, HashSet<string> taken)
    {
        RefuseSpace(column.Path);
        var plain = column.Kind == ColumnKind.Count
            ? CountName
            : DatasetWireNames.ParameterOf(column.Kind) + Capitalized(column.Path.Name);
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
