using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Filters;

/// <summary>Checks the operators and fields of queries, both in manifest filters and in C#.</summary>
internal static class QueryCheck
{
    /// <summary>Checks an operator; returns null if it is valid.</summary>
    /// <param name="found">The operator.</param>
    /// <param name="hasWildcards">Whether Domo replaces wildcards in the query: <c>%groupIds%</c> becomes an array.</param>
    public static QueryFault? CheckOperator(QueryMember found, bool hasWildcards)
    {
        string name = found.Member.Name;
        if (QueryOperators.IsUnsupported(name))
        {
            return new(QueryRules.UnsupportedOperator.Message, found);
        }

        if (!QueryOperators.IsKnown(name))
        {
            if (QueryOperators.Nearest(name) is not { } meant)
            {
                return new(QueryRules.StrangeOperator, found);
            }

            bool isCaseOnly = string.Equals(meant, name, StringComparison.OrdinalIgnoreCase);
            return new(QueryRules.UnknownOperator.Message, found, meant, isCaseOnly);
        }

        bool isArray = found.Member.Value is JsonArray or JsonMissing
            || (hasWildcards && found.Member.Value is JsonString text && text.Value.IndexOf('%') >= 0);
        return QueryOperators.TakesList(name) && !isArray ? new(QueryRules.NeedsArray.Message, found) : null;
    }

    /// <summary>Reports an operator without its dollar sign.</summary>
    public static QueryFault CheckBareOperator(QueryMember found) => new(QueryRules.NoDollar.Message, found, "$" + found.Member.Name);

    /// <summary>Checks a field; returns null if it is valid.</summary>
    /// <param name="found">The field.</param>
    /// <param name="columns">The columns of the collection.</param>
    public static QueryFault? CheckField(QueryMember found, KnownNames columns)
    {
        string name = found.Member.Name;
        string top = FirstOf(name);
        if (top != "content")
        {
            return Array.IndexOf(SystemFields.Names, top) < 0 && WithPrefix(name, top, columns) is { } prefixed
                ? new(QueryRules.NoPrefix.Message, found, prefixed)
                : null;
        }

        string path = name.Length > CollectionEntry.Prefix.Length ? name.Substring(CollectionEntry.Prefix.Length) : "";
        string key = FirstOf(path);
        if (key.Length == 0 || columns.Count == 0 || columns.Contains(key) || columns.Contains(path))
        {
            return null;
        }

        return columns.Nearest(key) is { } nearest
            ? new(QueryRules.UnknownColumn.Message, found, CollectionEntry.Prefix + nearest + path.Substring(key.Length), IsSafe: false)
            : new(QueryRules.OtherColumn.Message, found);
    }

    /// <summary>Returns the field below <c>content</c> if it is a column, otherwise null.</summary>
    private static string? WithPrefix(string name, string top, KnownNames columns)
    {
        if (columns.Contains(top))
        {
            return CollectionEntry.Prefix + name;
        }

        string rest = name.Length > top.Length ? name.Substring(top.Length + 1) : "";
        bool isContent = Suggestion.Nearest(top, ["content", "document"]) is not null;
        return isContent && columns.Contains(FirstOf(rest)) ? CollectionEntry.Prefix + rest : null;
    }

    private static string FirstOf(string path) => path.IndexOf('.') is int dot and >= 0 ? path.Substring(0, dot) : path;
}
