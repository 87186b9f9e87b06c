using System.Globalization;
using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A SELECT of the SQL API, written as an interpolated string: <c>$"select {f.Name} from {sales} where {f.Amount} > {min}"</c>. What is
/// interpolated is quoted: a field as an identifier, a dataset as the table, anything else as a value that cannot be anything but a
/// value. Domo's dialect is not documented; texts are quoted as Domo's own toolkit does, with a quote written twice.
/// </summary>
[InterpolatedStringHandler]
public sealed class SqlQuery
{
    private readonly List<Func<DomoApiVersion, string>> _parts;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Begins a query; the compiler calls it.</summary>
    /// <param name="literalLength">The length of the text between what is interpolated.</param>
    /// <param name="formattedCount">How much is interpolated.</param>
    public SqlQuery(int literalLength, int formattedCount) => _parts = new((formattedCount * 2) + Math.Min(literalLength, 1));

    /// <summary>The interpolated fields: the alias in the manifest by the name that the dataset itself gives the column.</summary>
    internal IReadOnlyDictionary<string, string> FieldsByColumn => _fields;

    /// <summary>A query whose text is sent as it is.</summary>
    /// <param name="sql">The text. Nothing in it is quoted: put no values into it that come from elsewhere.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentException"><paramref name="sql"/> is null or empty.</exception>
    public static SqlQuery FromText(string sql)
    {
        ArgumentException.ThrowIfNullOrEmpty(sql);
        var query = new SqlQuery(sql.Length, 0);
        query.AppendLiteral(sql);
        return query;
    }

    /// <summary>Adds text as it is.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => _parts.Add(_ => value);

    /// <summary>Adds a field, as a quoted identifier.</summary>
    /// <param name="value">The field.</param>
    /// <exception cref="ArgumentException">The column is computed; write the function in SQL.</exception>
    public void AppendFormatted(DataColumn value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Kind != DataColumnKind.Field)
        {
            throw new ArgumentException(
                $"{value} is a column of a query of the Data API; in SQL, write the function around the field.", nameof(value));
        }

        _fields[value.ColumnName] = value.Field;
        _parts.Add(version => Identifier(version == DomoApiVersion.V1 ? value.ColumnName : value.Field));
    }

    /// <summary>Adds a dataset, as the name of the table.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <typeparam name="TFields">The fields.</typeparam>
    /// <param name="value">The dataset; SQL that is sent to another one fails.</param>
    public void AppendFormatted<TRow, TFields>(DatasetClient<TRow, TFields> value)
        where TRow : Emitted.IJsonReadable<TRow>
        where TFields : class, new()
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendLiteral(IsPlain(value.Alias) ? value.Alias : Identifier(value.Alias));
    }

    /// <summary>Adds a value: a text, a number, a boolean, a date, a moment, or null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is nested JSON, or no finite number.</exception>
    public void AppendFormatted(DomoValue? value) => AppendLiteral(Literal(value ?? default));

    /// <summary>Adds a list of texts in brackets, for <c>in</c>.</summary>
    /// <param name="values">The texts.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL has no form for.</exception>
    public void AppendFormatted(IEnumerable<string> values) => AppendList(values, value => value);

    /// <summary>Adds a list of numbers in brackets, for <c>in</c>.</summary>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL has no form for.</exception>
    public void AppendFormatted(IEnumerable<long> values) => AppendList(values, value => value);

    /// <inheritdoc cref="AppendFormatted(IEnumerable{long})"/>
    public void AppendFormatted(IEnumerable<decimal> values) => AppendList(values, value => value);

    /// <summary>Adds a list of dates in brackets, for <c>in</c>.</summary>
    /// <param name="values">The dates.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL has no form for.</exception>
    public void AppendFormatted(IEnumerable<DateOnly> values) => AppendList(values, value => value);

    /// <summary>The text for version 1.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(DomoApiVersion.V1);

    internal string ToText(DomoApiVersion version) => string.Concat(_parts.Select(part => part(version)));

    private void AppendList<T>(IEnumerable<T> values, Func<T, DomoValue> toValue)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values.Select(value => Literal(toValue(value))).ToList();
        AppendLiteral(texts.Count > 0
            ? "(" + string.Join(", ", texts) + ")"
            : throw new ArgumentException("The list is empty, and SQL has no empty list.", nameof(values)));
    }

    private static string Literal(DomoValue value) => value.Kind switch
    {
        DomoValueKind.Null => "NULL",
        DomoValueKind.Number or DomoValueKind.Boolean => DataQueryText.Value(value),
        DomoValueKind.DateTime => Quote(Moment((DateTimeOffset)value), '\''),
        DomoValueKind.Json => throw new ArgumentException($"Nested JSON cannot be a value in SQL: {WireError.Cut(value.ToString())}"),
        _ => Quote(value.ToString(), '\''),
    };

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static string Identifier(string name) => Quote(name, '"');

    private static string Quote(string text, char quote)
    {
        var mark = quote.ToString();
        return mark + text.Replace(mark, mark + mark, StringComparison.Ordinal) + mark;
    }

    private static bool IsPlain(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
