using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>The metadata that AppDB keeps for each document.</summary>
public sealed class DocumentSystemFields
{
    /// <summary>Gets the ID of the document. Queries by ID are undocumented; use <c>GetAsync</c> to read one document.</summary>
    public DocumentTextField Id { get; } = new(new DocumentPath("id"));

    /// <summary>Gets the ID of the user who owns the document. It is compared as a string, as in Domo's example.</summary>
    public DocumentTextField Owner { get; } = new(new DocumentPath("owner"));

    /// <summary>Gets the ID of the user who created the document; in version 2 of the API only.</summary>
    public DocumentTextField CreatedBy { get; } = new(new DocumentPath("createdBy"));

    /// <summary>Gets when the document was created.</summary>
    public DocumentSystemDateField CreatedOn { get; } = new(new DocumentPath("createdOn"));

    /// <summary>Gets the ID of the user who last changed the document.</summary>
    public DocumentTextField UpdatedBy { get; } = new(new DocumentPath("updatedBy"));

    /// <summary>Gets when the document was last changed.</summary>
    public DocumentSystemDateField UpdatedOn { get; } = new(new DocumentPath("updatedOn"));

    /// <summary>Counts the documents in each group: <c>count</c>.</summary>
    /// <returns>The column.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "It is an instance method like the fields: c.Document.Count().")]
    public DocumentAggregate<long> Count() => new(DocumentPath.Value, ColumnKind.Count, WireReader.ReadCount);
}
