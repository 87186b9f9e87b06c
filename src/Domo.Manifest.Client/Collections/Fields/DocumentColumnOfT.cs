using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A column of an aggregation, with the type of its values.</summary>
/// <typeparam name="T">The type of the values; nullable where a value can be missing.</typeparam>
public abstract class DocumentColumn<T> : DocumentColumn
{
    private readonly WireRead<T> _read;

    private protected DocumentColumn(DocumentPath path, ColumnKind kind, WireRead<T> read)
        : base(path, kind) => _read = read;

    internal WireRead<T> Read => _read;

    internal override ColumnCell NewCell(string name) => new ColumnCell<T>(name, _read);
}
