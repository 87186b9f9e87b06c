using Domo.Manifest.Analyzers.Sql;
using Domo.Manifest.Model;

namespace Domo.Manifest.Completion.Sql;

/// <summary>Completes the table and its columns in SQL.</summary>
internal static class SqlSuggestions
{
    /// <summary>The names that may stand at the caret.</summary>
    /// <param name="literal">The SQL.</param>
    /// <param name="alias">The dataset that it is sent to; null when that is not known.</param>
    /// <param name="datasets">What the manifests say of the dataset.</param>
    public static SuggestionList? At(LiteralAtCaret literal, string? alias, IReadOnlyList<DatasetMapping> datasets)
    {
        int start = literal.Caret;
        while (start > 0 && (char.IsLetterOrDigit(literal.Text.Value[start - 1]) || literal.Text.Value[start - 1] == '_'))
        {
            start--;
        }

        char quote = start > 0 ? literal.Text.Value[start - 1] : '\0';
        bool isQuoted = quote is '`' or '"';
        var scanner = SqlScanner.Scan(literal.Text.Value.Substring(0, isQuoted ? start - 1 : start));
        if (scanner.Unclosed is not null || alias is null)
        {
            return null;
        }

        return scanner.Tokens is [.., var last] && last.Is("from")
            ? new(start, [new(alias, "The dataset")])
            : new(start, [.. ColumnsOf(datasets, isQuoted)]);
    }

    /// <summary>The aliases of the fields, and the names of the columns: which of them count depends on the version of the API.</summary>
    private static IEnumerable<SuggestedText> ColumnsOf(IReadOnlyList<DatasetMapping> datasets, bool isQuoted)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in datasets.SelectMany(dataset => dataset.Fields))
        {
            if (known.Add(field.Alias))
            {
                yield return Of(field.Alias, Details.Of(field), isQuoted);
            }

            if (field.ColumnName is { } column && known.Add(column))
            {
                yield return Of(column, "Column of the field " + field.Alias, isQuoted);
            }
        }
    }

    private static SuggestedText Of(string name, string detail, bool isQuoted)
    {
        bool isPlain = name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]);
        return new(name, detail, isQuoted || isPlain ? name : "`" + name + "`");
    }
}
