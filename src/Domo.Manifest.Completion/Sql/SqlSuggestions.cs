using Domo.Manifest.Analyzers.Sql;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Completion.Sql;

/// <summary>Completes the table and columns in SQL.</summary>
internal static class SqlSuggestions
{
    /// <summary>Returns the suggestions at the caret.</summary>
    /// <param name="literal">The SQL.</param>
    /// <param name="alias">The alias of the dataset, or null if it is unknown.</param>
    /// <param name="datasets">The dataset's entries in the manifests.</param>
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
            ? new(start, [new(alias, "Dataset")])
            : new(start, [.. ColumnsOf(datasets, isQuoted)]);
    }

    /// <summary>Returns both field aliases and column names, because the API version determines which ones are valid.</summary>
    private static IEnumerable<SuggestedText> ColumnsOf(IReadOnlyList<DatasetMapping> datasets, bool isQuoted)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in datasets.SelectMany(dataset => dataset.Fields))
        {
            if (known.Add(field.Alias))
            {
                yield return Create(field.Alias, EntryDescription.Describe(field), isQuoted);
            }

            if (field.ColumnName is { } column && known.Add(column))
            {
                yield return Create(column, $"Column of field '{field.Alias}'", isQuoted);
            }
        }
    }

    private static SuggestedText Create(string name, string detail, bool isQuoted)
    {
        bool isPlain = name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(name[0]);
        return new(name, detail, isQuoted || isPlain ? name : "`" + name + "`");
    }
}
