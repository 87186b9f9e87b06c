using System.Globalization;
using System.Runtime.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A SELECT for the SQL API, written as an interpolated string: <c>$"select {f.Name} from {sales} where {f.Amount} > {min}"</c>.
/// Interpolated parts are quoted: fields as identifiers, datasets as tables, and everything else as values, which cannot inject SQL. Domo
/// does not document its dialect; strings are quoted as in Domo's own toolkit, with quotes doubled.
/// </summary>
[InterpolatedStringHandler]
public sealed class SqlQuery
{
    private readonly List<Func<SqlApiVersion, string>> _parts;
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    /// <summary>Creates a query; called by the compiler.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of interpolated parts.</param>
    public SqlQuery(int literalLength, int formattedCount) => _parts = new((formattedCount * 2) + Math.Min(literalLength, 1));

    /// <summary>The aliases of the interpolated fields, by their column names in the dataset.</summary>
    internal IReadOnlyDictionary<string, string> FieldsByColumn => _fields;

    /// <summary>Creates a query from a string that is sent unchanged.</summary>
    /// <param name="sql">The SQL. Nothing in it is quoted, so do not put untrusted values into it.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentException"><paramref name="sql"/> is null or empty.</exception>
    public static SqlQuery FromText(string sql)
    {
        ArgumentException.ThrowIfNullOrEmpty(sql);
        var query = new SqlQuery(sql.Length, 0);
        query.AppendLiteral(sql);
        return query;
    }

    /// <summary>Appends a literal part.</summary>
    /// <param name="value">The SQL.</param>
    public void AppendLiteral(string value) => _parts.Add(_ => value);

    /// <summary>Appends a field as a quoted identifier.</summary>
    /// <param name="value">The field.</param>
    /// <exception cref="ArgumentException">The column is an aggregation; write the function in SQL.</exception>
    public void AppendFormatted(DatasetColumn value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Kind != ColumnKind.Field)
        {
            throw new ArgumentException(
                $"{value} is an aggregation of the Data API; in SQL, write the function around the field.", nameof(value));
        }

        _fields[value.ColumnName] = value.Field;
        _parts.Add(version => Identifier(version == SqlApiVersion.V1 ? value.ColumnName : value.Field));
    }

    /// <summary>Appends a dataset as the name of the table.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <typeparam name="TFields">The fields.</typeparam>
    /// <param name="value">The dataset; the query can only be sent to this dataset.</param>
    public void AppendFormatted<TRow, TFields>(DatasetQuery<TRow, TFields> value)
        where TRow : CompilerServices.IJsonReadable<TRow>
        where TFields : class, new()
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendLiteral(IsPlain(value.Alias) ? value.Alias : Identifier(value.Alias));
    }

    /// <summary>Appends a value: a string, number, boolean, date, timestamp or null.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is nested JSON or not a finite number.</exception>
    public void AppendFormatted(DomoValue? value) => AppendLiteral(Literal(value ?? default));

    /// <summary>Appends a list of strings in parentheses, for <c>in</c>.</summary>
    /// <param name="values">The strings.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL does not allow.</exception>
    public void AppendFormatted(IEnumerable<string> values) => AppendList(values, value => value);

    /// <summary>Appends a list of numbers in parentheses, for <c>in</c>.</summary>
    /// <param name="values">The numbers.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL does not allow.</exception>
    public void AppendFormatted(IEnumerable<long> values) => AppendList(values, value => value);

    /// <inheritdoc cref="AppendFormatted(IEnumerable{long})"/>
    public void AppendFormatted(IEnumerable<decimal> values) => AppendList(values, value => value);

    /// <summary>Appends a list of dates in parentheses, for <c>in</c>.</summary>
    /// <param name="values">The dates.</param>
    /// <exception cref="ArgumentException">The list is empty, which SQL does not allow.</exception>
    public void AppendFormatted(IEnumerable<DateOnly> values) => AppendList(values, value => value);

    /// <summary>Returns the SQL for version 1 of the API.</summary>
    /// <returns>The SQL.</returns>
    public override string ToString() => ToText(SqlApiVersion.V1);

    internal string ToText(SqlApiVersion version) => string.Concat(_parts.Select(part => part(version)));

    private void AppendList<T>(IEnumerable<T> values, Func<T, DomoValue> toValue)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values.Select(value => Literal(toValue(value))).ToList();
        AppendLiteral(texts.Count > 0
            ? "(" + string.Join(", ", texts) + ")"
            : throw new ArgumentException("The list is empty, which SQL does not allow.", nameof(values)));
    }

    private static string Literal(DomoValue value) => value.Kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.Number or ValueKind.Boolean => DatasetQueryText.Value(value),
        ValueKind.DateTime => Quote(Moment((DateTimeOffset)value), '\''),
        ValueKind.Json => throw new ArgumentException($"Nested JSON cannot be a value in SQL: {WireError.Cut(value.ToString())}"),
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
