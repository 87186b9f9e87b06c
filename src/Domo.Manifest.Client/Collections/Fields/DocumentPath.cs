namespace Domo.Manifest.Client;

/// <summary>
/// The path of a value in a stored document: <c>content.wand.core</c>, <c>createdOn</c>, or empty for the current value itself. Generated
/// fields use it; for an undeclared property, write <c>c["wand.core"]</c>.
/// </summary>
public readonly record struct DocumentPath
{
    private const string ContentPrefix = "content.";

    private readonly string? _text;

    internal DocumentPath(string text) => _text = text;

    /// <summary>Gets the path of the current value: an array element that is a plain value.</summary>
    internal static DocumentPath Value => default;

    internal string Text => _text ?? "";

    /// <summary>Gets whether the path is in the content and not in AppDB's metadata.</summary>
    internal bool IsContent => Text.StartsWith(ContentPrefix, StringComparison.Ordinal);

    /// <summary>Gets the last name of the path, which is the name of the value in groups.</summary>
    internal string Name => Text[(Text.LastIndexOf('.') + 1)..];

    /// <summary>Creates the path of a property of the content.</summary>
    /// <param name="name">The name of the property in the document; dots separate nested names.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public static DocumentPath OfContent(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(ContentPrefix + RequestText.Checked(name, nameof(name)));
    }

    /// <summary>Creates the path of a property of the object, or of the objects in the array, at this path.</summary>
    /// <param name="name">The name of the property; dots separate nested names.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentPath Below(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        RequestText.Checked(name, nameof(name));
        return new(Text.Length == 0 ? name : Text + "." + name);
    }

    /// <summary>Creates the path of a sibling property.</summary>
    internal DocumentPath Beside(string name) => new(Text[..(Text.LastIndexOf('.') + 1)] + name);

    /// <summary>Returns whether a change at one path also changes the other.</summary>
    internal bool Overlaps(DocumentPath other) =>
        Text == other.Text
        || Text.StartsWith(other.Text + ".", StringComparison.Ordinal)
        || other.Text.StartsWith(Text + ".", StringComparison.Ordinal);

    /// <summary>Returns the path as queries write it.</summary>
    /// <returns>The names, separated by dots.</returns>
    public override string ToString() => Text;
}
