using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The parsed URL of a Domo endpoint.</summary>
/// <param name="Kind">The endpoint.</param>
/// <param name="Alias">The unescaped alias.</param>
/// <param name="Rest">The path after the alias, with its leading slash; empty if there is none.</param>
/// <param name="Query">The escaped query string, or null.</param>
internal sealed record EndpointAddress(EndpointKind Kind, MappedText Alias, string Rest, MappedText? Query)
{
    /// <summary>The paths of the endpoints up to the alias, without the leading slash.</summary>
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

    /// <summary>Returns whether a literal may contain one of these URLs. A cheap check to call first.</summary>
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

    /// <summary>Parses a URL. Returns null if it is not one of these endpoints or the alias is unknown.</summary>
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
    /// Returns the start of a path: at the start of the text, with or without a slash, or after the host of a Domo app. After an unknown
    /// origin, only paths that no other server has are accepted.
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
