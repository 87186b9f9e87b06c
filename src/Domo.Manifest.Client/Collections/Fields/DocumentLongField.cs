using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are integers.</summary>
public sealed class DocumentLongField : DocumentNumberField<long?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentLongField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentLongField(DocumentPath path)
        : base(path, WireReader.ReadNumber, WireWriter.WriteNumber)
    {
    }

    /// <summary>Computes the average of the values in each group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<decimal?> Average() => new(Path, ColumnKind.Average, WireReader.ReadDecimal);

    /// <summary>Matches values in which all bits of a mask are 1: <c>$bitsAllSet</c>.</summary>
    /// <param name="mask">The bit mask.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAllSet(long mask) => DocumentNumberConditions.Bits(Path, "$bitsAllSet", mask);

    /// <summary>Matches values in which any bit of a mask is 1: <c>$bitsAnySet</c>.</summary>
    /// <param name="mask">The bit mask.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAnySet(long mask) => DocumentNumberConditions.Bits(Path, "$bitsAnySet", mask);

    /// <summary>Matches values in which all bits of a mask are 0: <c>$bitsAllClear</c>.</summary>
    /// <param name="mask">The bit mask.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAllClear(long mask) => DocumentNumberConditions.Bits(Path, "$bitsAllClear", mask);

    /// <summary>Matches values in which any bit of a mask is 0: <c>$bitsAnyClear</c>.</summary>
    /// <param name="mask">The bit mask.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mask"/> is negative.</exception>
    public DocumentFilter BitsAnyClear(long mask) => DocumentNumberConditions.Bits(Path, "$bitsAnyClear", mask);
}
