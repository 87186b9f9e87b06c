using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are numbers.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class DocumentNumberField<T> : DocumentField<T>
{
    private protected DocumentNumberField(DocumentPath path, WireRead<T> read, JsonItemWriter<T> write)
        : base(path, read, write)
    {
    }

    /// <summary>Matches values that leave a given remainder when divided by a number: <c>$mod</c>.</summary>
    /// <param name="divisor">The divisor, not 0.</param>
    /// <param name="remainder">The remainder.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="divisor"/> is 0.</exception>
    public DocumentFilter HasRemainder(long divisor, long remainder) => DocumentNumberConditions.Mod(Path, divisor, remainder);

    /// <summary>Computes the sum of the values in each group: <c>sum</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<T> Sum() => new(Path, ColumnKind.Sum, Read);
}
