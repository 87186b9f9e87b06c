namespace Domo.Manifest.Client;

/// <summary>
/// Where a value lies in a stored document: <c>content.wand.core</c>, <c>createdOn</c>, or nothing for the value at hand itself.
/// </summary>
internal readonly record struct DocumentPath(string Text)
{
    private const string ContentPrefix = "content.";

    /// <summary>The value at hand: an element of an array that is a plain value.</summary>
    public static readonly DocumentPath Value = new("");

    /// <summary>Whether it lies in what the app wrote, and not in what AppDB keeps about it.</summary>
    public bool IsContent => Text.StartsWith(ContentPrefix, StringComparison.Ordinal);

    /// <summary>The last step: the name under which groups have it.</summary>
    public string Name => Text[(Text.LastIndexOf('.') + 1)..];

    public static DocumentPath OfContent(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(ContentPrefix + name);
    }

    public DocumentPath Below(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Text.Length == 0 ? name : Text + "." + name);
    }

    /// <summary>The path of another name in the same place.</summary>
    public DocumentPath Beside(string name) => new(Text[..(Text.LastIndexOf('.') + 1)] + name);

    /// <summary>Whether a change here is a change there.</summary>
    public bool Overlaps(DocumentPath other) =>
        Text == other.Text
        || Text.StartsWith(other.Text + ".", StringComparison.Ordinal)
        || other.Text.StartsWith(Text + ".", StringComparison.Ordinal);

    public override string ToString() => Text;
}
