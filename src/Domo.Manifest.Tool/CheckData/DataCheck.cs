using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CheckData;

/// <summary>Checks the records of a file against their expected shape.</summary>
/// <param name="shape">The expected shape.</param>
/// <param name="report">Collects the findings.</param>
internal sealed class DataCheck(DataShape shape, DataReport report)
{
    private readonly List<CollectionColumn?> _header = [];
    private readonly List<CollectionColumn> _neverNull =
        [.. shape.Columns.DistinctBy(column => column.Name).Where(column => column.IsNeverNull)];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads to the end, or to the first fault that makes it impossible to continue.</summary>
    public void Run(RecordReader reader, CancellationToken cancellationToken)
    {
        TakeHeader(reader.Header);
        try
        {
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.Misfit is { } misfit)
                {
                    string found = misfit.Kind == CellKind.List ? "an array" : "a single value";
                    report.Error($"a document must be an object, not {found}.", misfit.At);
                }
                else if (_header.Count > 0)
                {
                    TakeRow(reader);
                }
                else
                {
                    TakeDocument(reader);
                }
            }
        }
        catch (RecordFault fault)
        {
            report.IsCut = true;
            report.Error($"the file {fault.What.TrimEnd('.')}; the rest of the file was not read.", fault.At);
        }
    }

    private void TakeHeader(IReadOnlyList<Cell> names)
    {
        foreach (var cell in names)
        {
            string name = cell.Text;
            var known = report.Column(name);
            if (!_names.Add(name))
            {
                report.Error($"duplicate column '{name}'.", cell.At);
            }
            else if (known is not null)
            {
                report.See(known);
            }
            else
            {
                report.Unknown(name, cell.At);
            }

            _header.Add(known);
        }

        if (names.Count > 0)
        {
            RequireNames(names[0].At, column => $"the required column '{column}' is missing.");
        }
    }

    private void TakeRow(RecordReader reader)
    {
        report.Records++;
        var cells = reader.Cells;
        if (cells.Count != _header.Count)
        {
            report.Error(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the row has {Quantity.Format(cells.Count, "cell")}, but the header has {_header.Count}."), reader.At);
        }

        for (int i = 0; i < Math.Min(cells.Count, _header.Count); i++)
        {
            TakeCell(cells[i], _header[i]);
        }
    }

    private void TakeDocument(RecordReader reader)
    {
        report.Records++;
        _names.Clear();
        CollectionColumn? known = null;
        foreach (var cell in reader.Cells)
        {
            if (!cell.IsItem)
            {
                known = report.Column(cell.Name);
                Notice(cell, known);
                if (!_names.Add(cell.Name))
                {
                    report.Error($"the property '{DataReport.Shorten(cell.Name)}' occurs twice in the same object.", cell.NameAt);
                }
            }

            TakeCell(cell, known);
        }

        RequireNames(reader.At, column => $"the required property '{column}' is missing.");
    }

    private void Notice(Cell cell, CollectionColumn? known)
    {
        if (known is not null)
        {
            report.See(known);
        }
        else if (!cell.IsDamaged)
        {
            report.Unknown(cell.Name, cell.NameAt);
        }
    }

    private void RequireNames(Place at, Func<string, string> message)
    {
        int missing = _neverNull.Count - _names.Count(name => report.Column(name) is { IsNeverNull: true });
        if (missing == 0 || report.IsFull)
        {
            // Formatting messages that are not shown would take time for every column of each document.
            report.Errors += missing;
            return;
        }

        foreach (var column in _neverNull)
        {
            if (!_names.Contains(column.Name))
            {
                report.Error(message(column.Name), at);
            }
        }
    }

    private void TakeCell(Cell cell, CollectionColumn? known)
    {
        if (cell.IsDamaged)
        {
            report.Error("the string contains invalid bytes or escapes; save the file as UTF-8.", cell.At);
        }
        else if (known is not null && (!cell.IsItem || known.IsList) && Fault(cell, known) is { } fault)
        {
            report.Error(fault, cell.At);
        }
    }

    /// <summary>Returns what is wrong with a value, or null.</summary>
    private static string? Fault(Cell cell, CollectionColumn known) => cell.Kind switch
    {
        CellKind.Null when cell.IsItem || !known.IsNeverNull => null,
        CellKind.Null when cell.NameAt == default => $"{known.Name}: the cell is empty, but the column is not nullable.",
        CellKind.Null => $"{known.Name}: the value is null, but the column is not nullable.",
        CellKind.Object => cell.IsItem || (!known.IsList && known.Type is ColumnType.Object or ColumnType.Unknown) ? null
            : $"{known.Name}: expected {Expected(known)}, not an object.",
        CellKind.List => cell.IsItem || known.IsList || known.Type == ColumnType.Unknown ? null
            : $"{known.Name}: expected {Expected(known)}, not an array.",
        CellKind.Untyped when known.IsList => null,
        _ when known.IsList && !cell.IsItem => $"{known.Name}: expected {Expected(known)}, not a single value.",
        _ when known.Type != ColumnType.Unknown && ValueFault(cell, known) is { } reason =>
            $"{known.Name}: '{DataReport.Shorten(cell.Text)}' {reason}.",
        _ => null,
    };

    private static string? ValueFault(Cell cell, CollectionColumn known)
    {
        bool isCell = cell.Kind == CellKind.Untyped;
        return known.Type switch
        {
            ColumnType.String when isCell || cell.Kind == CellKind.Text => null,
            ColumnType.Object when isCell => null,
            ColumnType.Date or ColumnType.DateTime when isCell || cell.Kind == CellKind.Text => ValueCheck.JudgeDate(known.Type, cell.Text),
            ColumnType.Long or ColumnType.Decimal or ColumnType.Double when isCell || cell.Kind == CellKind.Number =>
                ValueCheck.JudgeNumber(known.Type, cell.Text),
            ColumnType.Boolean when isCell => bool.TryParse(cell.Text, out _) ? null : "is neither true nor false",
            ColumnType.Boolean when cell.Kind == CellKind.Boolean => null,
            _ => $"is a {(cell.Kind == CellKind.Text ? "string" : cell.Kind == CellKind.Number ? "number" : "boolean")}, but the column "
                + $"is {Expected(known)}",
        };
    }

    private static string Expected(CollectionColumn column) =>
        column.IsList ? "a list of " + ColumnTypes.NameOf(column.Type) : "a " + ColumnTypes.NameOf(column.Type);
}
