using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Something that the rows of an aggregation can have, of a known type.</summary>
/// <typeparam name="T">The type of its values; one that can be null where there may be none.</typeparam>
public abstract class DocumentColumn<T> : DocumentColumn
{
    private readonly WireRead<T> _read;

    private protected DocumentColumn(DocumentPath path, DataColumnKind kind, WireRead<T> read)
        : base(path, kind) => _read = read;

    internal WireRead<T> Read => _read;

    internal DataCell<T> NewCell(string name) => new(name, _read);
}
