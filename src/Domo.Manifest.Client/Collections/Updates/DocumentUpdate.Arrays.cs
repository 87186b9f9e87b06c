namespace Domo.Manifest.Client;

/// <content>The array operators, for properties without a declared type and for lists that <c>domo.types.json</c> declares.</content>
public sealed partial class DocumentUpdate<TFields>
{
    /// <summary>Adds the values that an array does not contain: <c>$addToSet</c>, with <c>$each</c> for more than one value.</summary>
    /// <param name="field">The array; created if missing.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> AddToSet(Func<TFields, DocumentValueField> field, params IReadOnlyCollection<DomoValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$addToSet", field, token => values.Count == 1 ? token.Json(values.First()) : $"{{\"$each\":{token.Json(values)}}}");
    }

    /// <summary>Removes the first element of an array: <c>$pop</c>.</summary>
    /// <param name="field">The array.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> RemoveFirst(Func<TFields, DocumentValueField> field) => With("$pop", field, static _ => "-1");

    /// <summary>Removes the last element of an array: <c>$pop</c>.</summary>
    /// <param name="field">The array.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> RemoveLast(Func<TFields, DocumentValueField> field) => With("$pop", field, static _ => "1");

    /// <summary>Removes all occurrences of values from an array: <c>$pullAll</c>.</summary>
    /// <param name="field">The array.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> RemoveValues(Func<TFields, DocumentValueField> field, params IEnumerable<DomoValue> values) =>
        With("$pullAll", field, token => token.Json(values));

    /// <summary>
    /// Removes all elements of an array that meet a condition: <c>$pull</c>, which is in Domo's newer documentation only;
    /// <see cref="RemoveValues"/> is in the older one too.
    /// </summary>
    /// <param name="field">The array.</param>
    /// <param name="condition">Creates the condition on an element: <c>e => e["score"] &lt; 5</c>, <c>e => e.Value &lt; 5</c>.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, it is not part of the content, or the condition does
    /// not apply to elements.</exception>
    public DocumentUpdate<TFields> RemoveWhere(Func<TFields, DocumentValueField> field, Func<DocumentElement, DocumentFilter> condition) =>
        With("$pull", field, _ => DocumentElement.Json(condition));

    /// <summary>Appends values to an array: <c>$push</c>, which is in Domo's newer documentation only.</summary>
    /// <param name="field">The array; created if missing.</param>
    /// <param name="values">The values.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Add(Func<TFields, DocumentValueField> field, params IReadOnlyCollection<DomoValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$push", field, token => values.Count == 1 ? token.Json(values.First()) : $"{{\"$each\":{token.Json(values)}}}");
    }

    /// <summary>Inserts values into an array, then orders and truncates it: <c>$push</c> with its modifiers.</summary>
    /// <param name="field">The array; created if missing.</param>
    /// <param name="values">The values (<c>$each</c>); empty to order and truncate only.</param>
    /// <param name="options">The position of the values, and the order and size of the array.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Add(
        Func<TFields, DocumentValueField> field, IEnumerable<DomoValue> values, DocumentAddOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return With("$push", field, token =>
        {
            var each = token.Json(values);
            return WireBody.Text(writer => options.Write(writer, each));
        });
    }

    /// <inheritdoc cref="AddToSet(Func{TFields, DocumentValueField}, IReadOnlyCollection{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> AddToSet<T>(Func<TFields, DocumentListField<T>> field, params IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$addToSet", field, token => OneOrEach(token, values));
    }

    /// <inheritdoc cref="RemoveFirst(Func{TFields, DocumentValueField})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> RemoveFirst<T>(Func<TFields, DocumentListField<T>> field) => With("$pop", field, static _ => "-1");

    /// <inheritdoc cref="RemoveLast(Func{TFields, DocumentValueField})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> RemoveLast<T>(Func<TFields, DocumentListField<T>> field) => With("$pop", field, static _ => "1");

    /// <inheritdoc cref="RemoveValues(Func{TFields, DocumentValueField}, IEnumerable{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> RemoveValues<T>(Func<TFields, DocumentListField<T>> field, params IEnumerable<T> values) =>
        With("$pullAll", field, token => token.ItemsJson(values));

    /// <summary>
    /// Removes all elements of an array that meet a condition: <c>$pull</c>, which is in Domo's newer documentation only;
    /// <c>RemoveValues</c> is in the older one too.
    /// </summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TField">The type of the field for an element.</typeparam>
    /// <param name="field">The array.</param>
    /// <param name="condition">Creates the condition on an element: <c>e => e.Score &lt; 5</c>, <c>e => e &lt; 5</c>.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null, or returns null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, it is not part of the content, or the condition does
    /// not apply to elements.</exception>
    public DocumentUpdate<TFields> RemoveWhere<T, TField>(
        Func<TFields, DocumentListField<T, TField>> field, Func<TField, DocumentFilter> condition)
        where TField : DocumentColumn => With("$pull", field, token => token.ElementJson(condition));

    /// <inheritdoc cref="Add(Func{TFields, DocumentValueField}, IReadOnlyCollection{DomoValue})"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> Add<T>(Func<TFields, DocumentListField<T>> field, params IReadOnlyCollection<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return With("$push", field, token => OneOrEach(token, values));
    }

    /// <inheritdoc cref="Add(Func{TFields, DocumentValueField}, IEnumerable{DomoValue}, DocumentAddOptions)"/>
    /// <typeparam name="T">The type of the elements.</typeparam>
    public DocumentUpdate<TFields> Add<T>(Func<TFields, DocumentListField<T>> field, IEnumerable<T> values, DocumentAddOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return With("$push", field, token =>
        {
            var each = token.ItemsJson(values);
            return WireBody.Text(writer => options.Write(writer, each));
        });
    }

    private static string OneOrEach<T>(DocumentListField<T> token, IReadOnlyCollection<T> values) =>
        values.Count == 1 ? token.ItemJson(values.First()) : $"{{\"$each\":{token.ItemsJson(values)}}}";
}
