using Domo.Manifest.Analyzers.Literals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>An address of one of Domo's endpoints, taken apart.</summary>
/// <param name="Kind">The endpoint.</param>
/// <param name="Alias">The alias, without escapes.</param>
/// <param name="Rest">The path behind the alias, with its slash; empty when there is none.</param>
/// <param name="Query">What follows the question mark, with its escapes; null without one.</param>
internal sealed record EndpointAddress(EndpointKind Kind, MappedText Alias, string Rest, MappedText? Query)
{
    /// <summary>The endpoints: the path before the alias, without its first slash.</summary>
    public static readonly (string Path, EndpointKind Kind)[] Endpoints =
    [
        ("data/v1/", EndpointKind.Data),
        ("data/v2/", EndpointKind.Data),
        ("sql/v1/", EndpointKind.Sql),
        ("domo/datastores/v1/collections/", EndpointKind.Collection),
        ("domo/datastores/v2/collections/", EndpointKind.Collection),
        ("domo/codeengine/v2/packages/", EndpointKind.Function),
        ("domo/workflow/v1/models/", EndpointKind.Workflow),
    ];

    /// <summary>Whether a literal may hold an address of these: a question that costs little.</summary>
    public static bool MayBeIn(string literal)
    {
        foreach (var (path, _) in Endpoints)
        {
            if (literal.IndexOf(path, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The address that a text is; null when it is none of these, or its alias is not known.</summary>
    public static EndpointAddress? Read(MappedText text)
    {
        foreach (var (path, kind) in Endpoints)
        {
            if (StartOf(text, path) is { } start)
            {
                return Read(text, kind, start + path.Length);
            }
        }

        return null;
    }

    private static EndpointAddress? Read(MappedText text, EndpointKind kind, int start)
    {
        string value = text.Value;
        int end = EndOf(value, start, "/?#");
        var alias = text.Slice(start, end).Unescape();
        if (alias.Length == 0 || !alias.IsKnown)
        {
            return null;
        }

        int pathEnd = EndOf(value, end, "?#");
        string rest = value.Substring(end, pathEnd - end);
        if (kind == EndpointKind.Data && rest == "/sql")
        {
            kind = EndpointKind.Sql;
        }

        bool hasQuery = pathEnd < value.Length && value[pathEnd] == '?';
        return new(kind, alias, rest, hasQuery ? text.Slice(pathEnd + 1, EndOf(value, pathEnd + 1, "#")) : null);
    }

    private static int EndOf(string value, int start, string ends)
    {
        int end = value.IndexOfAny(ends.ToCharArray(), start);
        return end < 0 ? value.Length : end;
    }

    /// <summary>
    /// Where a path begins: at the begin of the text, with or without a slash, or behind the host of a Domo app. Behind an origin that is
    /// not known only what no other server has.
    /// </summary>
    public static int? StartOf(MappedText text, string path)
    {
        int start = text.Value.IndexOf(path, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string before = text.Value.Substring(0, start);
        bool isAtStart = before is "" or "/";
        bool isBehindHole = before.Length is 1 or 2 && before[0] == MappedText.Hole && before.TrimEnd('/').Length == 1
            && path.StartsWith("domo/", StringComparison.Ordinal);
        return isAtStart || isBehindHole || IsDomoOrigin(before) ? start : null;
    }

    private static bool IsDomoOrigin(string text)
    {
        int host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return text.StartsWith("https://", StringComparison.Ordinal)
            && text.EndsWith(".domo.com/", StringComparison.Ordinal)
            && text.IndexOf('/', host) == text.Length - 1;
    }
}
