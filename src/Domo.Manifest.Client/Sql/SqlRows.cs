using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Reads the rows of a table as types that read themselves from JSON objects.</summary>
internal static class SqlRows
{
    private const int LongestList = 12;

    private delegate T ObjectReader<out T>(ReadOnlySpan<byte> json);

    /// <summary>Reads the rows as a type that implements <see cref="IJsonReadable{TSelf}"/>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fieldsByColumn">The aliases of the interpolated fields.</param>
    /// <param name="rowFields">The fields of the type, for messages; empty if unknown.</param>
    /// <exception cref="UnmatchedColumnException">The type has no property for a column.</exception>
    /// <exception cref="JsonException">A value is not of the expected type.</exception>
    public static IReadOnlyList<T> Read<T>(
        DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn, IReadOnlyList<string> rowFields)
        where T : IJsonReadable<T>
    {
        var names = Names(table, fieldsByColumn);
        foreach (var name in names)
        {
            if (Skips(T.NewReader(), name))
            {
                throw Unmatched(name, typeof(T), rowFields);
            }
        }

        var read = T.NewReader();
        return Read(table, names, json =>
        {
            var reader = new Utf8JsonReader(json, WireReader.Options);
            reader.Read();
            return read(ref reader);
        });
    }

    /// <summary>Reads the rows as a type with metadata of System.Text.Json.</summary>
    /// <param name="table">The table.</param>
    /// <param name="fieldsByColumn">The aliases of the interpolated fields.</param>
    /// <param name="typeInfo">The metadata of the type.</param>
    /// <exception cref="UnmatchedColumnException">The type has no property for a column.</exception>
    /// <exception cref="JsonException">A value is not of the expected type, or a row is null.</exception>
    public static IReadOnlyList<T> Read<T>(DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn, JsonTypeInfo<T> typeInfo)
    {
        var names = Names(table, fieldsByColumn);
        if (typeInfo.Kind == JsonTypeInfoKind.Object && !typeInfo.Properties.Any(property => property.IsExtensionData))
        {
            var comparison = typeInfo.Options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var read = typeInfo.Properties.Where(IsRead).Select(property => property.Name).ToList();
            if (names.FirstOrDefault(name => !read.Exists(property => string.Equals(property, name, comparison))) is { } unmatched)
            {
                throw Unmatched(unmatched, typeof(T), read);
            }
        }

        return Read(table, names, json => JsonSerializer.Deserialize(json, typeInfo)!);
    }

    /// <summary>Returns names in quotes, for a message.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(LongestList).Select(name => $"'{name}'")) + (names.Count > LongestList ? ", …" : "");

    private static List<T> Read<T>(DomoTable table, List<string> names, ObjectReader<T> read)
    {
        var rows = new List<T>(table.Rows.Count);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        foreach (var row in table.Rows)
        {
            buffer.ResetWrittenCount();
            writer.Reset();
            writer.WriteStartObject();
            var column = 0;
            foreach (var value in row.Values)
            {
                writer.WritePropertyName(names[column++]);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
            writer.Flush();
            rows.Add(read(buffer.WrittenSpan));
        }

        return rows;
    }

    /// <summary>Returns the names of the columns, with the aliases of interpolated fields.</summary>
    private static List<string> Names(DomoTable table, IReadOnlyDictionary<string, string> fieldsByColumn)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var name = fieldsByColumn.GetValueOrDefault(column.Name, column.Name);
            if (!columns.TryAdd(name, column.Name))
            {
                throw new UnmatchedColumnException(
                    $"the columns '{columns[name]}' and '{column.Name}' of the answer would both be read as '{name}'; "
                    + "give one another name with AS");
            }
        }

        return [.. table.Columns.Select(column => fieldsByColumn.GetValueOrDefault(column.Name, column.Name))];
    }

    /// <summary>
    /// Returns whether a type skips a property. A reader that may get more data cannot skip: it throws while it is still at the name of
    /// the property.
    /// </summary>
    private static bool Skips<T>(JsonItemReader<T> read, string name)
    {
        var json = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNull(name);
            writer.WriteEndObject();
        });
        var reader = new Utf8JsonReader(json.Span, isFinalBlock: false, new JsonReaderState(WireReader.Options));
        reader.Read();
        try
        {
            read(ref reader);
            return false;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Also if the type does not accept null: the reader is then past the name.
            return reader.TokenType == JsonTokenType.PropertyName;
        }
    }

    private static bool IsRead(JsonPropertyInfo property) =>
        property.Set is not null || property.AssociatedParameter is not null
        || property.ObjectCreationHandling == JsonObjectCreationHandling.Populate;

    private static UnmatchedColumnException Unmatched(string name, Type type, IReadOnlyList<string> fields)
    {
        var known = fields.Count == 0 ? "" : $", which has {Listed(fields)}";
        var spelled = fields.FirstOrDefault(field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase));
        var advice = spelled is null
            ? "read the rows as a tuple (SqlAsync(sql, f => (f.Name, f.Amount.Sum()))), as DomoRow, or as a type of your own"
            : $"give the column the name '{spelled}' with AS";
        return new($"the column '{name}' of the answer matches no field of '{type.Name}'{known}; {advice}");
    }
}
