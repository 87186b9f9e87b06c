using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A property whose values are arrays. <see cref="Contains"/> matches one element and <see cref="ContainsAll"/> several; <c>==</c>
/// compares the whole array.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public abstract class DocumentListField<T> : DocumentField<IReadOnlyList<T>?>
{
    private readonly JsonItemWriter<T> _writeItem;

    private protected DocumentListField(DocumentPath path, JsonItemReader<T> read, JsonItemWriter<T> write)
        : base(
            path,
            (ref reader, name) => WireReader.ReadList(ref reader, name, read),
            (writer, items) => WireWriter.WriteList(writer, items, write)) => _writeItem = write;

    /// <summary>Matches arrays that contain an element.</summary>
    /// <param name="value">The element.</param>
    /// <returns>The condition.</returns>
    public DocumentFilter Contains(T value) => DocumentFilter.Equal(Path, ItemJson(value));

    /// <summary>Matches arrays that contain at least one of the given elements: <c>$in</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter ContainsAny(params IEnumerable<T> values) => DocumentFilter.Create(Path, "$in", ItemsJson(values));

    /// <summary>Matches arrays that contain all of the given elements: <c>$all</c>.</summary>
    /// <param name="values">The elements.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public DocumentFilter ContainsAll(params IEnumerable<T> values) => DocumentFilter.Create(Path, "$all", ItemsJson(values));

    /// <inheritdoc cref="DocumentValueField.HasCount"/>
    public DocumentFilter HasCount(int count) => DocumentNumberConditions.Size(Path, count);

    internal string ItemJson(T value) => WireBody.Text(writer => _writeItem(writer, value));

    internal string ItemsJson(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return WireBody.Text(writer => WireWriter.WriteList(writer, values, _writeItem));
    }
}
