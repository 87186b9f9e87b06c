using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// The changes of an update, as MongoDB operators that AppDB supports. Each method returns a new update. A property can be changed only
/// once; MongoDB rejects further changes.
/// </summary>
/// <typeparam name="TFields">The fields of the documents.</typeparam>
public sealed partial class DocumentUpdate<TFields>
    where TFields : class, new()
{
    private readonly TFields _columns;
    private readonly IReadOnlyList<Change> _changes;

    internal DocumentUpdate(TFields columns)
        : this(columns, [])
    {
    }

    private DocumentUpdate(TFields columns, IReadOnlyList<Change> changes)
    {
        _columns = columns;
        _changes = changes;
    }

    internal bool IsEmpty => _changes.Count == 0;

    /// <summary>Sets a property: <c>$set</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value; null sets the property to null and does not remove it.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Set<T>(Func<TFields, DocumentField<T>> field, T value) =>
        With("$set", field, token => token.Json(value));

    /// <summary>Removes a property: <c>$unset</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Unset<T>(Func<TFields, DocumentField<T>> field) => With("$unset", field, static _ => "\"\"");

    /// <summary>Renames a property within its object: <c>$rename</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="name">The new name.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">
    /// The update already changes the old or the new property, one is not part of the content, or <paramref name="name"/> is null or empty.
    /// </exception>
    public DocumentUpdate<TFields> Rename<T>(Func<TFields, DocumentField<T>> field, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = Of(field).Path;
        var target = path.Beside(RequestText.Checked(name, nameof(name)));
        return With(new Change("$rename", path, WireBody.Text(writer => writer.WriteStringValue(target.Text))) { Target = target });
    }

    /// <summary>Sets a property to the smaller of its current and the given value: <c>$min</c>. A missing property is set.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Min<T>(Func<TFields, DocumentField<T>> field, T value) =>
        With("$min", field, token => token.Json(value));

    /// <summary>Sets a property to the larger of its current and the given value: <c>$max</c>. A missing property is set.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Max<T>(Func<TFields, DocumentField<T>> field, T value) =>
        With("$max", field, token => token.Json(value));

    /// <summary>Adds to a number: <c>$inc</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="by">The number to add; may be negative.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Increment<T>(Func<TFields, DocumentNumberField<T>> field, T by) =>
        With("$inc", field, token => Number(token, by));

    /// <inheritdoc cref="Increment{T}"/>
    public DocumentUpdate<TFields> Increment(Func<TFields, DocumentValueField> field, DomoValue by) =>
        With("$inc", field, token => Number(token, by));

    /// <summary>Multiplies a number: <c>$mul</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="by">The factor.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> Multiply<T>(Func<TFields, DocumentNumberField<T>> field, T by) =>
        With("$mul", field, token => Number(token, by));

    /// <inheritdoc cref="Multiply{T}"/>
    public DocumentUpdate<TFields> Multiply(Func<TFields, DocumentValueField> field, DomoValue by) =>
        With("$mul", field, token => Number(token, by));

    /// <summary>
    /// Sets a property to the time of the change: <c>$currentDate</c>. AppDB stores it as a date and not as a string, so comparisons of the
    /// property no longer match the document, and it may not sync. Prefer <see cref="Set"/>.
    /// </summary>
    /// <param name="field">The property.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The update already changes the property, or it is not part of the content.</exception>
    public DocumentUpdate<TFields> SetCurrentDate(Func<TFields, DocumentDateTimeField> field) =>
        With("$currentDate", field, static _ => "true");

    /// <inheritdoc cref="SetCurrentDate(Func{TFields, DocumentDateTimeField})"/>
    public DocumentUpdate<TFields> SetCurrentDate(Func<TFields, DocumentValueField> field) =>
        With("$currentDate", field, static _ => "true");

    /// <summary>Returns the update as AppDB receives it.</summary>
    /// <returns>The JSON.</returns>
    public override string ToString() => WireBody.Text(Write);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var changes in _changes.GroupBy(change => change.Operator, StringComparer.Ordinal))
        {
            writer.WriteStartObject(changes.Key);
            foreach (var change in changes)
            {
                writer.WritePropertyName(change.Path.Text);
                writer.WriteRawValue(change.Json, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static string Number<T>(DocumentField<T> field, T by) => by switch
    {
        null => throw new ArgumentNullException(nameof(by)),
        DomoValue { Kind: not ValueKind.Number } => throw new ArgumentException(
            $"'{by}' is not a number, so it cannot change '{field.Path}'.", nameof(by)),
        _ => field.Json(by),
    };

    private TField Of<TField>(Func<TFields, TField> field)
        where TField : class
    {
        ArgumentNullException.ThrowIfNull(field);
        return field(_columns) ?? throw new ArgumentNullException(nameof(field), "The delegate returned null.");
    }

    private DocumentUpdate<TFields> With<TField>(string @operator, Func<TFields, TField> field, Func<TField, string> json)
        where TField : DocumentColumn
    {
        var token = Of(field);
        return With(new Change(@operator, token.Path, json(token)));
    }

    private DocumentUpdate<TFields> With(Change change)
    {
        if (!change.Path.IsContent)
        {
            throw new ArgumentException($"AppDB manages '{change.Path}'; an update can change the content only.", nameof(change));
        }

        var conflict = _changes.FirstOrDefault(other => other.ConflictsWith(change));
        return conflict is null
            ? new DocumentUpdate<TFields>(_columns, [.. _changes, change])
            : throw new ArgumentException(
                $"{change} conflicts with {conflict}, which MongoDB rejects; use two updates.", nameof(change));
    }

    private sealed record Change(string Operator, DocumentPath Path, string Json)
    {
        /// <summary>The other path that the change affects.</summary>
        public DocumentPath? Target { get; init; }

        public bool ConflictsWith(Change other) => Paths().Any(path => other.Paths().Any(path.Overlaps));

        public override string ToString() => $"{Operator} of '{Path}'";

        private IEnumerable<DocumentPath> Paths() => Target is { } target ? [Path, target] : [Path];
    }
}
