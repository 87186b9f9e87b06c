namespace Domo.Manifest.Client;

/// <summary>
/// Where a value lies in a stored document: <c>content.wand.core</c>, <c>createdOn</c>, or nothing for the value at hand itself. Emitted
/// tokens are made of it; a property that nobody declares is <c>c["wand.core"]</c>.
/// </summary>
public readonly record struct DocumentPath
{
    private const string ContentPrefix = "content.";

    private readonly string? _text;

    internal DocumentPath(string text) => _text = text;

    /// <summary>The value at hand: an element of an array that is a plain value.</summary>
    internal static DocumentPath Value => default;

    internal string Text => _text ?? "";

    /// <summary>Whether it lies in what the app wrote, and not in what AppDB keeps about it.</summary>
    internal bool IsContent => Text.StartsWith(ContentPrefix, StringComparison.Ordinal);

    /// <summary>The last step: the name under which groups have it.</summary>
    internal string Name => Text[(Text.LastIndexOf('.') + 1)..];

    /// <summary>A property of the content.</summary>
    /// <param name="name">Its name in the document; dots lead into objects.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static DocumentPath OfContent(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(ContentPrefix + WireText.Checked(name, nameof(name)));
    }

    /// <summary>A property of the object that lies here, or of the objects in the array.</summary>
    /// <param name="name">Its name; dots lead further.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentPath Below(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        WireText.Checked(name, nameof(name));
        return new(Text.Length == 0 ? name : Text + "." + name);
    }

    /// <summary>The path of another name in the same place.</summary>
    internal DocumentPath Beside(string name) => new(Text[..(Text.LastIndexOf('.') + 1)] + name);

    /// <summary>Whether a change here is a change there.</summary>
    internal bool Overlaps(DocumentPath other) =>
        Text == other.Text
        || Text.StartsWith(other.Text + ".", StringComparison.Ordinal)
        || other.Text.StartsWith(Text + ".", StringComparison.Ordinal);

    /// <summary>The path, as queries have it.</summary>
    /// <returns>The names, with dots between them.</returns>
    public override string ToString() => Text;
}
