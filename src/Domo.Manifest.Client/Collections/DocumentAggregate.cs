using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A value that AppDB computes from the documents of a group: a count, a sum, an average, the least, the greatest.</summary>
/// <typeparam name="T">Its type.</typeparam>
public sealed class DocumentAggregate<T> : DocumentColumn<T>
{
    internal DocumentAggregate(DocumentPath path, DataColumnKind kind, WireRead<T> read)
        : base(path, kind, read)
    {
    }
}
