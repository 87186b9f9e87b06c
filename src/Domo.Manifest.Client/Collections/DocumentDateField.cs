using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are dates, stored as texts: they are compared as the text <c>yyyy-MM-dd</c>, which orders as they do.
/// </summary>
public sealed class DocumentDateField : DocumentField<DateOnly?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDateField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentDateField(DocumentPath path)
        : base(path, WireReader.ReadDate, WireWriter.WriteDate)
    {
    }
}
