using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are floating-point numbers.</summary>
/// <param name="name">Its name in the document.</param>
public sealed class DocumentDoubleField(string name)
    : DocumentNumberField<double?>(DocumentPath.OfContent(name), WireReader.ReadDouble, WireWriter.WriteDouble)
{
    /// <summary>The average of the values of a group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<double?> Average() => new(Path, DataColumnKind.Average, Read);
}
