using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// A row of a dataset whose fields the manifest does not declare, with the columns in the order in which Domo sent them. Column names are
/// case-sensitive.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a row, not a collection.")]
public sealed class DomoRow : IReadOnlyDictionary<string, DomoValue>, IJsonReadable<DomoRow>
{
    private const int InitialColumns = 16;

    private readonly DomoColumns _columns;
    private readonly DomoValue[] _values;

    /// <summary>Creates a row, for example for a test.</summary>
    /// <param name="columns">The columns, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="columns"/> is null.</exception>
    /// <exception cref="ArgumentException">A column is a duplicate.</exception>
    public DomoRow(IEnumerable<KeyValuePair<string, DomoValue>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var list = columns.ToArray();
        _values = Array.ConvertAll(list, column => column.Value);
        try
        {
            _columns = new DomoColumns(Array.ConvertAll(list, column => column.Key));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(exception.Message, nameof(columns), exception);
        }
    }

    internal DomoRow(DomoColumns columns, DomoValue[] values)
    {
        _columns = columns;
        _values = values;
    }

    /// <summary>The number of columns.</summary>
    public int Count => _values.Length;

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Keys => _columns.Names;

    /// <summary>The values, in the order of the columns.</summary>
    public IEnumerable<DomoValue> Values => _values;

    /// <summary>Gets the value of a column.</summary>
    /// <param name="key">The alias of the field; the name of the column when it has no alias.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The row has no such column; the message lists its columns.</exception>
    public DomoValue this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no column '{key}'. The row has {Listed()}.");

    /// <summary>Returns whether the row has a column.</summary>
    /// <param name="key">The name of the column.</param>
    /// <returns>True if the row has the column.</returns>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Gets the value of a column.</summary>
    /// <param name="key">The name of the column.</param>
    /// <param name="value">The value.</param>
    /// <returns>False if the row has no such column.</returns>
    public bool TryGetValue(string key, out DomoValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = _columns.TryFind(key, out var position);
        value = found ? _values[position] : default;
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, DomoValue>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            yield return new(_columns.Names[i], _values[i]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the columns and their values.</summary>
    /// <returns>The string, such as <c>{ date = 2024-01-31, amount = 12.5 }</c>.</returns>
    public override string ToString() => ObjectText.Format("", [.. this.Select(column => (column.Key, Printed(column.Value)))]);

    /// <inheritdoc/>
    static DomoRow IJsonReadable<DomoRow>.ReadJson(ref Utf8JsonReader reader) => Read(ref reader, DomoColumns.None);

    /// <inheritdoc/>
    static JsonItemReader<DomoRow> IJsonReadable<DomoRow>.NewReader()
    {
        // Rows of a response have the same columns, so each row first tries the columns of the previous one, which saves reading names.
        var columns = DomoColumns.None;
        return (ref reader) =>
        {
            var row = Read(ref reader, columns);
            columns = row._columns;
            return row;
        };
    }

    private static DomoRow Read(ref Utf8JsonReader reader, DomoColumns known)
    {
        var values = new DomoValue[known.Names.Count == 0 ? InitialColumns : known.Names.Count];
        var count = 0;
        List<string>? names = null;
        while (WireReader.NextProperty(ref reader))
        {
            if (names is null && (count == known.Names.Count || !reader.ValueTextEquals(known.Names[count])))
            {
                names = [.. known.Names.Take(count)];
            }

            names?.Add(WireReader.GetText(ref reader));
            reader.Read();
            if (count == values.Length)
            {
                Array.Resize(ref values, count * 2);
            }

            values[count] = WireReader.ReadValue(ref reader, names is null ? known.Names[count] : names[count]);
            count++;
        }

        if (names is null && count == known.Names.Count)
        {
            return new DomoRow(known, count == values.Length ? values : []);
        }

        Array.Resize(ref values, count);
        var columns = new DomoColumns(names is null ? [.. known.Names.Take(count)] : [.. names]);
        return new DomoRow(columns, values);
    }

    private static object? Printed(DomoValue value) => value.IsNull ? "null" : value;

    private string Listed() => Count == 0 ? "no columns" : string.Join(", ", _columns.Names.Select(name => $"'{name}'"));
}
