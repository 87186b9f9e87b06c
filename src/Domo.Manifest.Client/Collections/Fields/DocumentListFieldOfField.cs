using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are arrays, with a field for their elements.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TField">The type of the field for an element.</typeparam>
public sealed class DocumentListField<T, TField> : DocumentListField<T>
    where TField : DocumentColumn
{
    private readonly Func<DocumentPath, TField> _field;

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    /// <param name="field">Creates the field for an element.</param>
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
    /// Gets the field for single elements: a condition matches when any element meets it, and two conditions may be met by different
    /// elements. After <c>Unwind</c>, it is the single element of the document.
    /// </summary>
    public TField Items { get; }

    /// <summary>
    /// Matches arrays with one element that meets the whole condition: <c>$elemMatch</c>. <c>e => e.Score >= 8 &amp; e.Product == "xyz"</c>
    /// or, for plain values, <c>e => e >= 80 &amp; e &lt; 85</c>. Combine conditions on plain values with <c>&amp;</c> only.
    /// </summary>
    /// <param name="condition">Creates the condition on an element.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">The condition combines conditions on plain values with anything but
    /// <c>&amp;</c>, which MongoDB does not support.</exception>
    public DocumentFilter Any(Func<TField, DocumentFilter> condition) =>
        DocumentFilter.Create(Path, "$elemMatch", ElementJson(condition));

    internal string ElementJson(Func<TField, DocumentFilter> condition) => DocumentElement.Json(condition, _field(DocumentPath.Value));
}
