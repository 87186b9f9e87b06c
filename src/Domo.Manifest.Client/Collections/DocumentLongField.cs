using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are whole numbers.</summary>
public sealed class DocumentLongField : DocumentNumberField<long?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentLongField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentLongField(DocumentPath path)
        : base(path, WireReader.ReadNumber, WireWriter.WriteNumber)
    {
    }

    /// <summary>The average of the values of a group: <c>avg</c>. It has a fraction.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<decimal?> Average() => new(Path, DataColumnKind.Average, WireReader.ReadDecimal);

    /// <summary>All bits of a mask are 1 in the value: <c>$bitsAllSet</c>.</summary>
    /// <param name="mask">The bits.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAllSet(long mask) => DocumentNumbers.Bits(Path, "$bitsAllSet", mask);

    /// <summary>Some bit of a mask is 1 in the value: <c>$bitsAnySet</c>.</summary>
    /// <param name="mask">The bits.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAnySet(long mask) => DocumentNumbers.Bits(Path, "$bitsAnySet", mask);

    /// <summary>All bits of a mask are 0 in the value: <c>$bitsAllClear</c>.</summary>
    /// <param name="mask">The bits.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAllClear(long mask) => DocumentNumbers.Bits(Path, "$bitsAllClear", mask);

    /// <summary>Some bit of a mask is 0 in the value: <c>$bitsAnyClear</c>.</summary>
    /// <param name="mask">The bits.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAnyClear(long mask) => DocumentNumbers.Bits(Path, "$bitsAnyClear", mask);
}
