using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are decimal numbers.</summary>
public sealed class DocumentDecimalField : DocumentNumberField<decimal?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDecimalField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentDecimalField(DocumentPath path)
        : base(path, WireReader.ReadDecimal, WireWriter.WriteDecimal)
    {
    }

    /// <summary>The average of the values of a group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<decimal?> Average() => new(Path, DataColumnKind.Average, Read);
}
