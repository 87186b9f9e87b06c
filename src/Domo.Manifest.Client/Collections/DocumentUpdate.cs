using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// What is to be changed in documents, by the operators of MongoDB that AppDB knows. Each method returns another update. A property can
/// be changed once only; MongoDB would refuse the rest.
/// </summary>
/// <typeparam name="TColumns">The properties of the documents, as tokens.</typeparam>
public sealed partial class DocumentUpdate<TColumns>
    where TColumns : class, new()
{
    private readonly TColumns _columns;
    private readonly IReadOnlyList<Change> _changes;

    internal DocumentUpdate(TColumns columns)
        : this(columns, [])
    {
    }

    private DocumentUpdate(TColumns columns, IReadOnlyList<Change> changes)
    {
        _columns = columns;
        _changes = changes;
    }

    internal bool IsEmpty => _changes.Count == 0;

    /// <summary>Gives a property a value: <c>$set</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value; null leaves the property there, as null.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Set<T>(Func<TColumns, DocumentField<T>> field, T value) =>
        With("$set", field, token => token.Json(value));

    /// <summary>Takes a property away: <c>$unset</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Unset<T>(Func<TColumns, DocumentField<T>> field) => With("$unset", field, static _ => "\"\"");

    /// <summary>Gives a property another name in the same place: <c>$rename</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="name">The new name.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">
    /// The property, or the one that it shall be, is changed already or none of the content; or <paramref name="name"/> is null or empty.
    /// </exception>
    public DocumentUpdate<TColumns> Rename<T>(Func<TColumns, DocumentField<T>> field, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var path = Of(field).Path;
        var target = path.Beside(WireText.Checked(name, nameof(name)));
        return With(new Change("$rename", path, WireBody.Text(writer => writer.WriteStringValue(target.Text))) { Target = target });
    }

    /// <summary>Gives a property the least of its value and this one: <c>$min</c>. Where there is no value, it gets this one.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Min<T>(Func<TColumns, DocumentField<T>> field, T value) =>
        With("$min", field, token => token.Json(value));

    /// <summary>Gives a property the greatest of its value and this one: <c>$max</c>. Where there is no value, it gets this one.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Max<T>(Func<TColumns, DocumentField<T>> field, T value) =>
        With("$max", field, token => token.Json(value));

    /// <summary>Adds to a number: <c>$inc</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="by">What is added; a negative number is taken away.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Inc<T>(Func<TColumns, DocumentNumberField<T>> field, T by) =>
        With("$inc", field, token => Number(token, by));

    /// <inheritdoc cref="Inc{T}"/>
    public DocumentUpdate<TColumns> Inc(Func<TColumns, DocumentValueField> field, DomoValue by) =>
        With("$inc", field, token => Number(token, by));

    /// <summary>Multiplies a number: <c>$mul</c>.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="field">The property.</param>
    /// <param name="by">The factor.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="by"/> is null.</exception>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> Mul<T>(Func<TColumns, DocumentNumberField<T>> field, T by) =>
        With("$mul", field, token => Number(token, by));

    /// <inheritdoc cref="Mul{T}"/>
    public DocumentUpdate<TColumns> Mul(Func<TColumns, DocumentValueField> field, DomoValue by) =>
        With("$mul", field, token => Number(token, by));

    /// <summary>
    /// Gives a property the moment at which AppDB makes the change: <c>$currentDate</c>. AppDB stores it as a date of its own and not
    /// as a text, so that comparisons of the property no longer find the document, nor is it sure to sync; set a text where you can.
    /// </summary>
    /// <param name="field">The property.</param>
    /// <returns>The update.</returns>
    /// <exception cref="ArgumentException">The property is changed already, or none of the content.</exception>
    public DocumentUpdate<TColumns> CurrentDate(Func<TColumns, DocumentDateTimeField> field) =>
        With("$currentDate", field, static _ => "true");

    /// <inheritdoc cref="CurrentDate(Func{TColumns, DocumentDateTimeField})"/>
    public DocumentUpdate<TColumns> CurrentDate(Func<TColumns, DocumentValueField> field) =>
        With("$currentDate", field, static _ => "true");

    /// <summary>The update as the body of the request has it.</summary>
    /// <returns>JSON.</returns>
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
        DomoValue { Kind: not DomoValueKind.Number } => throw new ArgumentException(
            $"'{by}' is no number, and '{field.Path}' can be changed by a number only.", nameof(by)),
        _ => field.Json(by),
    };

    private TField Of<TField>(Func<TColumns, TField> field)
        where TField : class
    {
        ArgumentNullException.ThrowIfNull(field);
        return field(_columns) ?? throw new ArgumentNullException(nameof(field), "It gave null.");
    }

    private DocumentUpdate<TColumns> With<TField>(string @operator, Func<TColumns, TField> field, Func<TField, string> json)
        where TField : DocumentColumn
    {
        var token = Of(field);
        return With(new Change(@operator, token.Path, json(token)));
    }

    private DocumentUpdate<TColumns> With(Change change)
    {
        if (!change.Path.IsContent)
        {
            throw new ArgumentException($"AppDB itself keeps '{change.Path}'; only the content can be changed.", nameof(change));
        }

        var conflict = _changes.FirstOrDefault(other => other.ConflictsWith(change));
        return conflict is null
            ? new DocumentUpdate<TColumns>(_columns, [.. _changes, change])
            : throw new ArgumentException(
                $"{change} and {conflict} change the same, which MongoDB refuses; make two updates of it.", nameof(change));
    }

    private sealed record Change(string Operator, DocumentPath Path, string Json)
    {
        /// <summary>The other path that is changed.</summary>
        public DocumentPath? Target { get; init; }

        public bool ConflictsWith(Change other) => Paths().Any(path => other.Paths().Any(path.Overlaps));

        public override string ToString() => $"{Operator} of '{Path}'";

        private IEnumerable<DocumentPath> Paths() => Target is { } target ? [Path, target] : [Path];
    }
}
