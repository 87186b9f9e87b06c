using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A value that AppDB computes for each group: a count, sum, average, minimum or maximum.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DocumentAggregate<T> : DocumentColumn<T>
{
    internal DocumentAggregate(DocumentPath path, ColumnKind kind, WireRead<T> read)
        : base(path, kind, read)
    {
    }
}
