using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are decimal numbers.</summary>
public sealed class DocumentDecimalField : DocumentNumberField<decimal?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDecimalField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentDecimalField(DocumentPath path)
        : base(path, WireReader.ReadDecimal, WireWriter.WriteDecimal)
    {
    }

    /// <summary>Computes the average of the values in each group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<decimal?> Average() => new(Path, ColumnKind.Average, Read);
}
