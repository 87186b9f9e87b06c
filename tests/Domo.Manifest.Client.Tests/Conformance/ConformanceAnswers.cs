using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>Possible answers to the recorded requests.</summary>
internal static class ConformanceAnswers
{
    public static HttpResponseMessage For(Uri address, string? accept) => StubServer.Answer(TextOf(address.AbsolutePath, accept));

    private static string TextOf(string path, string? accept) => path.Split('/') switch
    {
        ["", "data", _, _] => accept is "application/json" ? """{"columns":[],"rows":[]}""" : "[]",
        ["", "sql", ..] or ["", "data", _, _, "sql"] => """{"columns":[],"rows":[]}""",
        ["", "domo", "datastores", .., "query"] or ["", "domo", "datastores", .., ""] => "[]",
        ["", "domo", "datastores", .., "update"] => "1",
        ["", "domo", "datastores", .., "bulk"] => """{"Created":1,"Updated":1,"Deleted":1}""",
        ["", "domo", "datastores", _, "collections"] or ["", "domo", "datastores", _, "collections", _] => """{"id":"1","name":"Users"}""",
        ["", "domo", "datastores", ..] => """{"id":"1","content":{}}""",
        ["", "domo", "codeengine", _, "packages", "awesomeFunction"] => "5",
        ["", "domo", "ai", ..] => """{"prompt":"p","choices":[{"output":"o"}]}""",
        ["", "domo", "data-files", _] => """{"dataFileId":401}""",
        ["", "domo", "data-files", _, "401"] => """{"revisionId":430}""",
        ["", "domo", "data-files", .., "multipart"] => """{"sessionId":"s"}""",
        ["", "domo", "data-files", .., "commit"] => """{"dataFileId":"1","revisionId":"2"}""",
        ["", "domo", "files", .., "files", "search"] => """{"files":[],"pageContext":{"next":null}}""",
        ["", "domo", "files", .., "search"] => """{"fileSets":[]}""",
        ["", "domo", "files", .., "query"] => "[]",
        ["", "domo", "groups", _] or ["", "domo", "users", _] or ["", "domo", "groups", _, "user", _] => "[]",
        ["", "domo", "data-files", _, "details", ""] => "[]",
        ["", "domo", "environment", ..] => """{"userId":27}""",
        _ => """{"id":"1","name":"n","status":"success"}""",
    };
}
