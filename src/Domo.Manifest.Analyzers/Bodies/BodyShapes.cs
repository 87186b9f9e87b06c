using Domo.Manifest.Analyzers.Endpoints;
using static Domo.Manifest.Analyzers.Bodies.BodyShape;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>The requests whose bodies Domo documents, except those that depend on the manifest.</summary>
internal static class BodyShapes
{
    private static readonly (string Name, BodyShape Shape)[] Ai =
    [
        ("input!", Text),
        ("promptTemplate", Record(("template!", Text))),
        ("parameters", MapOf(Text)),
        ("model", Text),
        ("modelConfiguration", AnyObject),
        ("system", Text),
    ];

    private static readonly BodyShape Columns = ListOf(Record(("name!", Text), ("type!", Text)));

    private static readonly (string Name, BodyShape Shape)[] Source =
        [("dataSourceName!", Text), ("description", Text), ("columns!", Columns)];

    private static readonly BodyShape Search = Record(
        ("fieldSort", ListOf(Record(("field!", Text), ("order!", OneOf("ASC", "DESC"))))),
        ("filters", ListOf(Record(
            ("field!", Text),
            ("value", ListOf(Any)),
            ("not", Flag),
            ("operator!", OneOf(
                "EQUALS", "GREATER_THAN", "GREATER_THAN_OR_EQUAL", "LESS_THAN", "LESS_THAN_OR_EQUAL", "IN", "IS_NULL", "LIKE"))))),
        ("dateFilters", ListOf(Record(("field!", Text), ("start", Any), ("end", Any), ("not", Flag)))));

    private static readonly (string Method, string Prefix, string Path, BodyShape Shape)[] All =
    [
        ("POST", "domo/ai/v1/", "text/generation", Record(Ai)),
        ("POST", "domo/ai/v1/", "text/sql", Record([.. Ai, ("dataSourceSchemas", ListOf(Record(Source)))])),
        ("POST", "domo/ai/v1/", "text/beastmode", Record(
            [.. Ai, ("dataSourceSchema", Record(Source)), ("chatContext", ListOf(AnyObject))])),
        ("POST", "domo/ai/v1/", "text/summarize", Record(
        [
            .. Ai,
            ("chatContext", ListOf(AnyObject)),
            ("chunkingConfiguration", Record(
                ("maxChunkSize", Number), ("chunkOverlap", Number), ("separators", ListOf(Text)), ("separatorType", Any))),
            ("outputStyle", Any),
            ("outputWordLength", Record(("min", Number), ("max", Number))),
        ])),
        ("POST", "domo/ai/v1/", "image/text", Record(
            [.. Ai, ("image!", Record(("mediaType!", Text), ("type!", OneOf("base64")), ("data!", Text)))])),
        ("POST", "domo/actions/v1/", "*/process", AnyObject),
        ("POST", "domo/data-files/v1/", "multipart", Record(
            ("name!", Text), ("description", Text), ("contentType!", Text), ("Cache-Control", Text))),
        ("POST", "domo/data-files/v1/", "*/multipart", Record(
            ("name!", Text), ("description", Text), ("contentType!", Text), ("Cache-Control", Text), ("fileId!", Number))),
        ("POST", "domo/data-files/v1/", "multipart/*/commit", Record(("sessionId!", Text), ("parts", ListOf(AnyObject)))),
        ("PUT", "domo/data-files/v1/", "*/permissions", Record(
            ("publicAccess", Flag),
            ("entries", ListOf(Record(("entityType!", Text), ("entityId!", Text), ("grant!", Text), ("pass", Text)))))),
        ("POST", "domo/files/v1/", "filesets", Record(
            ("name!", Text),
            ("accountId", Number),
            ("connectorContext", Record(("connector!", Text), ("relativePath", Text))),
            ("description", Text))),
        ("POST", "domo/files/v1/", "filesets/search", Search),
        ("POST", "domo/files/v1/", "filesets/*/files/search", Search),
        ("POST", "domo/files/v1/", "filesets/*/query", Record(("query!", Text), ("directoryPath", Text), ("topK", Number))),
        ("POST", "domo/datastores/v1/", "collections", Record(
            ("name!", Text),
            ("schema", Record(("columns!", ListOf(Record(
                ("name!", Text),
                ("type!", OneOf("STRING", "LONG", "DECIMAL", "DOUBLE", "DATE", "DATETIME")),
                ("visible", Flag)))))),
            ("syncEnabled", Flag))),
        ("POST", "api/workflow/v1/", "models/*/permissions", ListOf(Record(
            ("id!", Text),
            ("permissions!", ListOf(OneOf(
                "ADMIN", "SHARE", "DELETE", "WRITE", "READ", "EXPORT", "EXECUTE", "UPDATE_CONTENT", "READ_CONTENT"))),
            ("name", Text),
            ("type!", Text)))),
        ("POST", "api/workflow/v1/", "instances/message", Record(
            ("messageName!", Text), ("version!", Text), ("modelId!", Text), ("data!", AnyObject))),
    ];

    /// <summary>Returns the shape of a request's body, or null if it is unknown.</summary>
    public static BodyShape? Find(WrittenRequest request)
    {
        foreach (var (method, prefix, path, shape) in All)
        {
            if (request.Method == method
                && EndpointAddress.StartOf(request.Address, prefix) is { } start
                && IsAt(request.Address.Value, start + prefix.Length, path))
            {
                return shape;
            }
        }

        return null;
    }

    private static bool IsAt(string address, int start, string path)
    {
        int end = address.IndexOfAny(['?', '#'], start);
        string[] segments = address.Substring(start, (end < 0 ? address.Length : end) - start).Trim('/').Split('/');
        string[] expected = path.Split('/');
        for (int i = 0; i < expected.Length; i++)
        {
            if (segments.Length != expected.Length || (expected[i] == "*" ? segments[i].Length == 0 : segments[i] != expected[i]))
            {
                return false;
            }
        }

        // "multipart" is not the ID of a file.
        return !(expected[0] == "*" && segments[0] == "multipart");
    }
}
