using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are moments, stored as texts: they are compared as the text <c>yyyy-MM-ddTHH:mm:ssZ</c>, the one form that
/// syncs. A moment in another form, or one that <c>CurrentDate</c> stored, is no such text, and no comparison finds it.
/// </summary>
public sealed class DocumentDateTimeField : DocumentField<DateTimeOffset?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDateTimeField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentDateTimeField(DocumentPath path)
        : base(path, WireReader.ReadDateTime, WireWriter.WriteDateTimeSeconds)
    {
    }
}
