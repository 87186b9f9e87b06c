using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.Types;

/// <summary>A column of a sample, with the common type of its values.</summary>
internal sealed class SampledColumn(string name)
{
    private readonly List<TypeStep> _steps = [];
    private long _values;
    private long _lastRecord;

    public string Name => name;

    /// <summary>The type of all values; <see cref="ColumnType.Unknown"/> if there are none.</summary>
    public ColumnType Type { get; private set; }

    /// <summary>The values that determined the column's first type and each wider one.</summary>
    public IReadOnlyList<TypeStep> Steps => _steps;

    /// <summary>Adds a value.</summary>
    /// <param name="cell">The value.</param>
    /// <param name="record">The one-based number of its record.</param>
    /// <returns>False if the record already had a value for this column.</returns>
    public bool Add(Cell cell, long record)
    {
        // STRING is the widest type, so it never changes.
        bool isText = Type == ColumnType.String;
        var type = isText && cell.Kind != CellKind.Null ? ColumnType.String : CellTypes.Of(cell);
        bool isFirst = _lastRecord != record;
        _lastRecord = record;
        _values += isFirst && type != ColumnType.Unknown ? 1 : 0;
        var joined = CellTypes.Join(Type, type);
        if (joined != Type)
        {
            Type = joined;
            _steps.Add(new TypeStep(joined, cell.Text, cell.At));
        }

        return isFirst;
    }

    /// <summary>Returns whether each of a number of records had a value.</summary>
    public bool IsNeverNull(long records) => records > 0 && _values == records;
}
