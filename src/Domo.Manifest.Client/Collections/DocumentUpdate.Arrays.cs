namespace Domo.Manifest.Client;

/// <content>The operators of arrays: of properties without a declared type, and of lists that <c>domo.types.json</c> declares.</content>
public sealed partial class DocumentUpdate<TColumns>
{
    /// <summary>Adds values to an array, those that it does not have: <c>$addToSet</c>, with <c>$each</c> for more than one.</summary>
    /// <param name="field">The array; it is made where there is none.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> AddToSet(Func<TColumns, DocumentValueField> field, params IReadOnlyCollection<DomoValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$addToSet", field, token => values.Count == 1 ? token.Json(values.First()) : $"{{\"$each\":{token.Json(values)}}}");
    }

    /// <summary>Takes the first element from an array: <c>$pop</c>.</summary>
    /// <param name="field">The array.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> PopFirst(Func<TColumns, DocumentValueField> field) => With("$pop", field, static _ => "-1");

    /// <summary>Takes the last element from an array: <c>$pop</c>.</summary>
    /// <param name="field">The array.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> PopLast(Func<TColumns, DocumentValueField> field) => With("$pop", field, static _ => "1");

    /// <summary>Takes all elements from an array that are one of these: <c>$pullAll</c>.</summary>
    /// <param name="field">The array.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> PullAll(Func<TColumns, DocumentValueField> field, params IEnumerable<DomoValue> values) =>
        With("$pullAll", field, token => token.Json(values));

    /// <summary>
    /// Takes all elements from an array that meet a condition: <c>$pull</c>. Domo's newer documentation has it, the older does not;
    /// <see cref="PullAll"/> is in both.
    /// </summary>
    /// <param name="field">The array.</param>
    /// <param name="condition">Makes the condition of an element: <c>e => e["score"] &lt; 5</c>, <c>e => e.Value &lt; 5</c>.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content, or the condition cannot be one of an
    /// element.</exception>
    public DocumentUpdate<TColumns> Pull(Func<TColumns, DocumentValueField> field, Func<DocumentElement, DocumentFilter> condition) =>
        With("$pull", field, _ => DocumentElement.Json(condition));

    /// <summary>Appends values to an array: <c>$push</c>, which Domo's newer documentation has and the older does not.</summary>
    /// <param name="field">The array; it is made where there is none.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Push(Func<TColumns, DocumentValueField> field, params IReadOnlyCollection<DomoValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$push", field, token => values.Count == 1 ? token.Json(values.First()) : $"{{\"$each\":{token.Json(values)}}}");
    }

    /// <summary>Puts values into an array, orders it and cuts it, in this order: <c>$push</c> with its modifiers.</summary>
    /// <param name="field">The array; it is made where there is none.</param>
    /// <param name="values">The values; none to order and to cut only: <c>$each</c>.</param>
    /// <param name="modifiers">Where the values go, and what is done to the array then.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Push(
        Func<TColumns, DocumentValueField> field, IEnumerable<DomoValue> values, DocumentPush modifiers)
    {
        ArgumentNullException.ThrowIfNull(modifiers);
        return With("$push", field, token =>
        {
            var each = token.Json(values);
            return WireBody.Text(writer => modifiers.Write(writer, each));
        });
    }

    /// <inheritdoc cref="AddToSet(Func{TColumns, DocumentValueField}, IReadOnlyCollection{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> AddToSet<T>(Func<TColumns, DocumentListField<T>> field, params IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$addToSet", field, token => OneOrEach(token, values));
    }

    /// <inheritdoc cref="PopFirst(Func{TColumns, DocumentValueField})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> PopFirst<T>(Func<TColumns, DocumentListField<T>> field) => With("$pop", field, static _ => "-1");

    /// <inheritdoc cref="PopLast(Func{TColumns, DocumentValueField})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> PopLast<T>(Func<TColumns, DocumentListField<T>> field) => With("$pop", field, static _ => "1");

    /// <inheritdoc cref="PullAll(Func{TColumns, DocumentValueField}, IEnumerable{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> PullAll<T>(Func<TColumns, DocumentListField<T>> field, params IEnumerable<T> values) =>
        With("$pullAll", field, token => token.ItemsJson(values));

    /// <summary>
    /// Takes all elements from an array that meet a condition: <c>$pull</c>. Domo's newer documentation has it, the older does not;
    /// <c>PullAll</c> is in both.
    /// </summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TField">The token of an element.</typeparam>
    /// <param name="field">The array.</param>
    /// <param name="condition">Makes the condition of an element: <c>e => e.Score &lt; 5</c>, <c>e => e &lt; 5</c>.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or gives null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content, or the condition cannot be one of an
    /// element.</exception>
    public DocumentUpdate<TColumns> Pull<T, TField>(
        Func<TColumns, DocumentListField<T, TField>> field, Func<TField, DocumentFilter> condition)
        where TField : DocumentColumn => With("$pull", field, token => token.ElementJson(condition));

    /// <inheritdoc cref="Push(Func{TColumns, DocumentValueField}, IReadOnlyCollection{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> Push<T>(Func<TColumns, DocumentListField<T>> field, params IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$push", field, token => OneOrEach(token, values));
    }

    /// <inheritdoc cref="Push(Func{TColumns, DocumentValueField}, IEnumerable{DomoValue}, DocumentPush)"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TColumns> Push<T>(Func<TColumns, DocumentListField<T>> field, IEnumerable<T> values, DocumentPush modifiers)
    {
        ArgumentNullException.ThrowIfNull(modifiers);
        return With("$push", field, token =>
        {
            var each = token.ItemsJson(values);
            return WireBody.Text(writer => modifiers.Write(writer, each));
        });
    }

    private static string OneOrEach<T>(DocumentListField<T> token, IReadOnlyCollection<T> values) =>
        values.Count == 1 ? token.ItemJson(values.First()) : $"{{\"$each\":{token.ItemsJson(values)}}}";
}
