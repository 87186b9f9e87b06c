using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What AppDB keeps about a document, outside of its content.</summary>
public sealed class DocumentSystemFields
{
    /// <summary>The id of the document. Domo documents no query by it; <c>GetAsync</c> is the sure way to one document.</summary>
    public DocumentTextField Id { get; } = new(new DocumentPath("id"));

    /// <summary>The id of the user who owns the document. It is compared as a text, as Domo's own example does.</summary>
    public DocumentTextField Owner { get; } = new(new DocumentPath("owner"));

    /// <summary>The id of the user who created the document; version 2 of the API.</summary>
    public DocumentTextField CreatedBy { get; } = new(new DocumentPath("createdBy"));

    /// <summary>When the document was created.</summary>
    public DocumentSystemDateField CreatedOn { get; } = new(new DocumentPath("createdOn"));

    /// <summary>The id of the user who changed the document last.</summary>
    public DocumentTextField UpdatedBy { get; } = new(new DocumentPath("updatedBy"));

    /// <summary>When the document was last changed.</summary>
    public DocumentSystemDateField UpdatedOn { get; } = new(new DocumentPath("updatedOn"));

    /// <summary>The number of documents of a group: <c>count</c>.</summary>
    /// <returns>The column.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "It stands beside the fields: c.Document.Count().")]
    public DocumentAggregate<long> Count() => new(DocumentPath.Value, DataColumnKind.Count, WireReader.ReadCount);
}
