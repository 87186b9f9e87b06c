using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are dates, stored and compared as strings in the sortable format <c>yyyy-MM-dd</c>.
/// </summary>
public sealed class DocumentDateField : DocumentField<DateOnly?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDateField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentDateField(DocumentPath path)
        : base(path, WireReader.ReadDate, WireWriter.WriteDate)
    {
    }
}
