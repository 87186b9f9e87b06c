using System.Text.RegularExpressions;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose type neither the schema nor <c>domo.types.json</c> says: it has what properties of all types have, arrays and
/// objects included. Moments are compared as the text <c>yyyy-MM-ddTHH:mm:ssZ</c>.
/// </summary>
public sealed class DocumentValueField : DocumentField<DomoValue>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document; dots lead into objects: <c>wand.core</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentValueField(DocumentPath path)
        : base(path, WireReader.ReadValue, static (writer, value) => WireWriter.WriteDocumentValue(writer, value))
    {
    }

    /// <summary>A property of the object that the value is, or of the elements of the array.</summary>
    /// <param name="name">Its name; dots lead further.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField this[string name] => new(Path.Below(name));

    /// <inheritdoc cref="DocumentTextField.Regex"/>
    public DocumentFilter Regex(string pattern, RegexOptions options = RegexOptions.None) => DocumentTexts.Matching(Path, pattern, options);

    /// <inheritdoc cref="DocumentTextField.Contains"/>
    public DocumentFilter Contains(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase);

    /// <inheritdoc cref="DocumentTextField.StartsWith"/>
    public DocumentFilter StartsWith(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase, before: "^");

    /// <inheritdoc cref="DocumentTextField.EndsWith"/>
    public DocumentFilter EndsWith(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase, after: "\\z");

    /// <inheritdoc cref="DocumentNumberField{T}.Mod"/>
    public DocumentFilter Mod(long divisor, long remainder) => DocumentNumbers.Mod(Path, divisor, remainder);

    /// <summary>The array has all of these elements: <c>$all</c>. One element alone is looked for with <c>==</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter All(params IEnumerable<DomoValue> values) => DocumentFilter.Of(Path, "$all", Json(values));

    /// <summary>The array has so many elements: <c>$size</c>.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DocumentFilter Size(int count) => DocumentNumbers.Size(Path, count);

    /// <summary>
    /// One element of the array meets the whole condition: <c>$elemMatch</c>. <c>e => e["score"] >= 8 &amp; e["product"] == "xyz"</c>, or
    /// <c>e => e.Value >= 80 &amp; e.Value &lt; 85</c> where elements are plain values.
    /// </summary>
    /// <param name="condition">Makes the condition of an element.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The condition joins conditions of <see cref="DocumentElement.Value"/> by more than
    /// <c>&amp;</c>, which MongoDB does not know.</exception>
    public DocumentFilter ElemMatch(Func<DocumentElement, DocumentFilter> condition) =>
        DocumentFilter.Of(Path, "$elemMatch", DocumentElement.Json(condition));

    /// <inheritdoc cref="DocumentNumberField{T}.Sum"/>
    public DocumentAggregate<DomoValue> Sum() => new(Path, DataColumnKind.Sum, Read);

    /// <summary>The average of the values of a group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<DomoValue> Average() => new(Path, DataColumnKind.Average, Read);
}
