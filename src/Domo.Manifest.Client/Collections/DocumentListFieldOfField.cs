using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are arrays, with tokens for their elements.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TField">The token of an element.</typeparam>
public sealed class DocumentListField<T, TField> : DocumentListField<T>
    where TField : DocumentColumn
{
    private readonly Func<DocumentPath, TField> _field;

    /// <summary>Creates the token of a property.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="field">Makes the token of an element.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="write">Writes an element.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DocumentListField(DocumentPath path, Func<DocumentPath, TField> field, JsonItemReader<T> read, JsonItemWriter<T> write)
        : base(path, read, write)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(write);
        _field = field;
        Items = field(path);
    }

    /// <summary>
    /// The elements, each for itself: a condition holds when one of them meets it, and two conditions may be met by two of them. Behind
    /// <c>Unwind</c>, the one element that the document is left with.
    /// </summary>
    public TField Items { get; }

    /// <summary>
    /// One element of the array meets the whole condition: <c>$elemMatch</c>. <c>e => e.Score >= 8 &amp; e.Product == "xyz"</c>, or
    /// <c>e => e >= 80 &amp; e &lt; 85</c> where elements are plain values; these are joined by <c>&amp;</c> only.
    /// </summary>
    /// <param name="condition">Makes the condition of an element.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The condition joins conditions of plain values by more than <c>&amp;</c>, which MongoDB does
    /// not know.</exception>
    public DocumentFilter ElemMatch(Func<TField, DocumentFilter> condition) =>
        DocumentFilter.Of(Path, "$elemMatch", ElementJson(condition));

    internal string ElementJson(Func<TField, DocumentFilter> condition) => DocumentElement.Json(condition, _field(DocumentPath.Value));
}
