using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are floating-point numbers.</summary>
public sealed class DocumentDoubleField : DocumentNumberField<double?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDoubleField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentDoubleField(DocumentPath path)
        : base(path, WireReader.ReadDouble, WireWriter.WriteDouble)
    {
    }

    /// <summary>Computes the average of the values in each group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<double?> Average() => new(Path, ColumnKind.Average, Read);
}
