using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Something that a query can select, of a known type.</summary>
/// <typeparam name="T">The type of its values; one that can be null where a cell can be empty.</typeparam>
public class DataColumn<T> : DataColumn
{
    private readonly WireRead<T> _read;

    internal DataColumn(string field, DataColumnKind kind, WireRead<T> read)
        : base(field, kind) => _read = read;

    internal WireRead<T> Read => _read;

    internal DataCell<T> NewCell() => new(ResultName, _read);
}
