using System.Text.RegularExpressions;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property of undeclared type. It has the conditions of all types, including arrays and objects. Timestamps are compared as strings
/// in the format <c>yyyy-MM-ddTHH:mm:ssZ</c>.
/// </summary>
public sealed class DocumentValueField : DocumentField<DomoValue>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document; dots separate nested names: <c>wand.core</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentValueField(DocumentPath path)
        : base(path, WireReader.ReadValue, static (writer, value) => WireWriter.WriteDocumentValue(writer, value))
    {
    }

    /// <summary>Gets a property of the object, or of the objects in the array.</summary>
    /// <param name="name">The name of the property; dots separate nested names.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField this[string name] => new(Path.Below(name));

    /// <inheritdoc cref="DocumentTextField.IsMatch"/>
    public DocumentFilter IsMatch(string pattern, RegexOptions options = RegexOptions.None) =>
        DocumentTextConditions.Matching(Path, pattern, options);

    /// <inheritdoc cref="DocumentTextField.Contains"/>
    public DocumentFilter Contains(string text, bool ignoreCase = false) => DocumentTextConditions.Containing(Path, text, ignoreCase);

    /// <inheritdoc cref="DocumentTextField.StartsWith"/>
    public DocumentFilter StartsWith(string text, bool ignoreCase = false) =>
        DocumentTextConditions.Containing(Path, text, ignoreCase, before: "^");

    /// <inheritdoc cref="DocumentTextField.EndsWith"/>
    public DocumentFilter EndsWith(string text, bool ignoreCase = false) =>
        DocumentTextConditions.Containing(Path, text, ignoreCase, after: "\\z");

    /// <inheritdoc cref="DocumentNumberField{T}.HasRemainder"/>
    public DocumentFilter HasRemainder(long divisor, long remainder) => DocumentNumberConditions.Mod(Path, divisor, remainder);

    /// <summary>Matches arrays that contain all of the given elements: <c>$all</c>. For a single element, use <c>==</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter ContainsAll(params IEnumerable<DomoValue> values) => DocumentFilter.Create(Path, "$all", Json(values));

    /// <summary>Matches arrays with a number of elements: <c>$size</c>.</summary>
    /// <param name="count">The number of elements.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DocumentFilter HasCount(int count) => DocumentNumberConditions.Size(Path, count);

    /// <summary>
    /// Matches arrays with one element that meets the whole condition: <c>$elemMatch</c>.
    /// <c>e => e["score"] >= 8 &amp; e["product"] == "xyz"</c> or, for plain values, <c>e => e.Value >= 80 &amp; e.Value &lt; 85</c>.
    /// </summary>
    /// <param name="condition">Creates the condition on an element.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">The condition combines conditions on <see cref="DocumentElement.Value"/> with anything but
    /// <c>&amp;</c>, which MongoDB does not support.</exception>
    public DocumentFilter Any(Func<DocumentElement, DocumentFilter> condition) =>
        DocumentFilter.Create(Path, "$elemMatch", DocumentElement.Json(condition));

    /// <inheritdoc cref="DocumentNumberField{T}.Sum"/>
    public DocumentAggregate<DomoValue> Sum() => new(Path, ColumnKind.Sum, Read);

    /// <summary>Computes the average of the values in each group: <c>avg</c>.</summary>
    /// <returns>The column.</returns>
    public DocumentAggregate<DomoValue> Average() => new(Path, ColumnKind.Average, Read);
}
