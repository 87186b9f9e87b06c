using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are timestamps, stored and compared as strings in the format <c>yyyy-MM-ddTHH:mm:ssZ</c>, the only one that
/// syncs. Comparisons do not match timestamps stored in another format or by <c>SetCurrentDate</c>.
/// </summary>
public sealed class DocumentDateTimeField : DocumentField<DateTimeOffset?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentDateTimeField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentDateTimeField(DocumentPath path)
        : base(path, WireReader.ReadDateTime, WireWriter.WriteDateTimeSeconds)
    {
    }
}
