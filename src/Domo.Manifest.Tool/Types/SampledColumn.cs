using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.Types;

/// <summary>A column of a sample, and what its values have in common.</summary>
internal sealed class SampledColumn(string name)
{
    private long _values;

    public string Name => name;

    /// <summary>The type that all values have; <see cref="ColumnType.Unknown"/> when there was none.</summary>
    public ColumnType Type { get; private set; }

    public void Add(Cell cell)
    {
        // Once text, always text: nothing wider can come.
        bool isText = Type == ColumnType.String;
        var type = isText && cell.Kind != CellKind.Null ? ColumnType.String : CellTypes.Of(cell);
        _values += type == ColumnType.Unknown ? 0 : 1;
        Type = CellTypes.Join(Type, type);
    }

    /// <summary>Whether each of so many records had a value.</summary>
    public bool IsNeverNull(long records) => records > 0 && _values == records;
}
