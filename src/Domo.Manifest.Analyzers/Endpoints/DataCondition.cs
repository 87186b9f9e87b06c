using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>One condition of a Data API filter, as far as its text is known: <c>amount &gt; 1000</c>.</summary>
/// <param name="Column">The field, without quotes.</param>
/// <param name="Operator">The operator, or null if there is no valid one.</param>
/// <param name="Rest">The trimmed text after the operator, or after the field if there is no operator.</param>
internal sealed record DataCondition(MappedText Column, string? Operator, MappedText Rest)
{
    /// <summary>The characters of operators, apart from letters.</summary>
    public const string OperatorCharacters = "<>=!~";

    /// <summary>Reads the comma-separated conditions of a filter.</summary>
    /// <param name="filter">The filter, unescaped.</param>
    /// <param name="fields">The fields of the dataset, or null if they are unknown.</param>
    public static IEnumerable<DataCondition> ReadAll(MappedText filter, DeclaredFields? fields)
    {
        var cursor = new QueryCursor(filter);
        while (!cursor.IsAtEnd)
        {
            int start = cursor.Position;
            cursor.SkipItem();
            int end = Math.Min(cursor.Position - 1, filter.Length);
            int next = cursor.Position;
            cursor.Position = start;
            var column = ReadColumn(cursor, fields);
            cursor.SkipSpaces();
            string? name = TakeOperator(cursor);
            yield return new(column, name, filter.SliceTrimmed(Math.Min(cursor.Position, end), end));
            cursor.Position = next;
        }
    }

    /// <summary>Reads a field. An unquoted name may contain spaces and may be followed by an operator without a space.</summary>
    private static MappedText ReadColumn(QueryCursor cursor, DeclaredFields? fields)
    {
        cursor.SkipSpaces();
        int start = cursor.Position;
        foreach (string alias in fields?.Aliases ?? [])
        {
            if (cursor.TryTake(alias))
            {
                if (!cursor.IsAtEnd && (char.IsWhiteSpace(cursor.Current) || OperatorCharacters.IndexOf(cursor.Current) >= 0))
                {
                    return cursor.Text.Slice(start, cursor.Position);
                }

                cursor.Position = start;
            }
        }

        return cursor.Read(" \t\r\n,[" + OperatorCharacters);
    }

    private static string? TakeOperator(QueryCursor cursor)
    {
        int start = cursor.Position;
        foreach (string name in DataApi.Operators)
        {
            if (cursor.TryTake(name))
            {
                char next = cursor.Current;
                bool isWhole = char.IsLetter(name[name.Length - 1])
                    ? !char.IsLetterOrDigit(next) && next != '_'
                    : "<>=".IndexOf(next) < 0;
                if (isWhole)
                {
                    return name;
                }

                cursor.Position = start;
            }
        }

        return null;
    }
}
