using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are decimal numbers.</summary>
/// <param name="name">Its name in the document.</param>
public sealed class DocumentDecimalField(string name)
    : DocumentNumberField<decimal?>(DocumentPath.OfContent(name), WireReader.ReadDecimal, WireWriter.WriteDecimal)
{
    /// <summary>The average of the values of a group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<decimal?> Average() => new(Path, DataColumnKind.Average, Read);
}
