using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A column that a query can select, with the type of its values.</summary>
/// <typeparam name="T">The type of the values; nullable where a cell can be empty.</typeparam>
public class DatasetColumn<T> : DatasetColumn
{
    private readonly WireRead<T> _read;

    internal DatasetColumn(string field, ColumnKind kind, WireRead<T> read)
        : base(field, kind) => _read = read;

    internal WireRead<T> Read => _read;

    internal override ColumnCell NewCell() => new ColumnCell<T>(ResultName, _read);
}
