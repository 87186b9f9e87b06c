using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are true or false.</summary>
public sealed class DocumentBooleanField : DocumentField<bool?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentBooleanField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentBooleanField(DocumentPath path)
        : base(path, WireReader.ReadBoolean, WireWriter.WriteBoolean)
    {
    }
}
