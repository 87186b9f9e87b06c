using System.Text;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Emulator.Data;

/// <summary>The <c>fields</c> parameter: <c>a,b</c>, or <c>'a', 'b'</c> as Domo's own query client writes it.</summary>
internal static class FieldList
{
    /// <summary>The columns that a request asks for.</summary>
    /// <exception cref="ApiException">The dataset has no such field: 400.</exception>
    public static IReadOnlyList<DatasetColumn> Select(string? fields, IReadOnlyList<DatasetColumn> columns, string dataset) =>
        fields is null
            ? columns
            : [.. Split(fields, columns).Distinct(StringComparer.Ordinal).Select(name => Find(name, columns, dataset))];

    private static DatasetColumn Find(string name, IReadOnlyList<DatasetColumn> columns, string dataset) =>
        columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal))
        ?? throw ApiException.BadRequest(
            $"The dataset '{dataset}' has no field '{name}'{Suggestion.For(name, columns.Select(column => column.Name))}"
            + $" Its fields: {string.Join(", ", columns.Select(column => $"'{column.Name}'"))}.");

    private static IEnumerable<string> Split(string list, IReadOnlyList<DatasetColumn> columns)
    {
        int position = 0;
        do
        {
            position = SkipSpaces(list, position);
            yield return position < list.Length && list[position] == '\'' && !IsBareName(list, position, columns)
                ? ReadQuoted(list, ref position)
                : ReadBare(list, ref position);
        }
        while (position++ < list.Length);
    }

    /// <summary>Whether the quote is part of a field's own name, written without quotes.</summary>
    private static bool IsBareName(string list, int position, IReadOnlyList<DatasetColumn> columns)
    {
        string name = ReadBare(list, ref position);
        return columns.Any(column => string.Equals(column.Name, name, StringComparison.Ordinal));
    }

    private static int SkipSpaces(string list, int position)
    {
        while (position < list.Length && list[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private static string ReadBare(string list, ref int position)
    {
        int end = list.IndexOf(',', position);
        end = end < 0 ? list.Length : end;
        string name = list[position..end].TrimEnd(' ');
        position = end;
        return name;
    }

    /// <summary>Reads up to a quote that a comma or the end follows: Domo defines no way to escape one.</summary>
    private static string ReadQuoted(string list, ref int position)
    {
        var name = new StringBuilder();
        for (int i = position + 1; i < list.Length; i++)
        {
            int next = SkipSpaces(list, i + 1);
            if (list[i] == '\'' && (next >= list.Length || list[next] == ','))
            {
                position = next;
                return name.ToString();
            }

            name.Append(list[i]);
        }

        throw ApiException.BadRequest($"The quote before '{name}' in 'fields' is never closed.");
    }
}
