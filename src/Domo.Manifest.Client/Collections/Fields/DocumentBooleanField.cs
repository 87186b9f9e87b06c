using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are booleans.</summary>
public sealed class DocumentBooleanField : DocumentField<bool?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentBooleanField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentBooleanField(DocumentPath path)
        : base(path, WireReader.ReadBoolean, WireWriter.WriteBoolean)
    {
    }
}
