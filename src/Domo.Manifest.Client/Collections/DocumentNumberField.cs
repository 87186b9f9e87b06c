using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are numbers.</summary>
/// <typeparam name="T">The type of its values.</typeparam>
public abstract class DocumentNumberField<T> : DocumentField<T>
{
    private protected DocumentNumberField(DocumentPath path, WireRead<T> read, JsonItemWriter<T> write)
        : base(path, read, write)
    {
    }

    /// <summary>The value, divided by a number, leaves this remainder: <c>$mod</c>.</summary>
    /// <param name="divisor">The number, not 0.</param>
    /// <param name="remainder">The remainder.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="divisor"/> is 0.</exception>
    public DocumentFilter Mod(long divisor, long remainder) => DocumentNumbers.Mod(Path, divisor, remainder);

    /// <summary>The sum of the values of a group: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Sum() => new(Path, DataColumnKind.Sum, Read);
}
