using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.Types;

/// <summary>A column of a sample, and what its values have in common.</summary>
internal sealed class SampledColumn(string name)
{
    private readonly List<TypeStep> _steps = [];
    private long _values;
    private long _lastRecord;

    public string Name => name;

    /// <summary>The type that all values have; <see cref="ColumnType.Unknown"/> when there was none.</summary>
    public ColumnType Type { get; private set; }

    /// <summary>The values that gave the column its first type and then each wider one.</summary>
    public IReadOnlyList<TypeStep> Steps => _steps;

    /// <summary>Adds a value.</summary>
    /// <param name="cell">The value.</param>
    /// <param name="record">The number of its record, from 1.</param>
    /// <returns>False when the record had a value for this column already.</returns>
    public bool Add(Cell cell, long record)
    {
        // Once text, always text: nothing wider can come.
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

    /// <summary>Whether each of so many records had a value.</summary>
    public bool IsNeverNull(long records) => records > 0 && _values == records;
}
