using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Runs every operation on two documents and determines which ones it affects.</summary>
/// <param name="app">The emulator.</param>
/// <param name="version">The version of the endpoints, <c>v1</c> or <c>v2</c>.</param>
/// <param name="collection">The collection. Only <paramref name="observer"/> has access to all of its documents.</param>
/// <param name="user">The user who runs the operation.</param>
/// <param name="observer">The user who creates the documents and reads the result.</param>
internal sealed class DocumentOperations(TestApp app, string version, string collection, string user, string observer)
{
    /// <summary>The result if the user is not permitted to run the operation.</summary>
    public const string Forbidden = "forbidden";

    private readonly string _documents = $"/domo/datastores/{version}/collections/{collection}/documents";

    /// <summary>Creates an open document 1 and a document 2, and runs an operation on both.</summary>
    /// <returns>The numbers of the affected documents.</returns>
    public async Task<string> ReachAsync(string operation)
    {
        const string Documents = """[{"content":{"n":1,"open":true}},{"content":{"n":2,"open":false}}]""";
        (await SendAsync(HttpMethod.Delete, $"/bulk?ids={string.Join(',', (await ListAsync()).Select(IdOf))}", by: observer)).Ok();
        (await SendAsync(HttpMethod.Post, "/bulk", Documents, observer)).Ok();
        var before = await ListAsync();
        string[] ids = [.. before.Select(IdOf)];

        var found = new List<int>();
        bool isForbidden = false;
        switch (operation)
        {
            case "get":
                found.AddRange(await EachAsync(i => SendAsync(HttpMethod.Get, "/" + ids[i])));
                break;
            case "list":
                found.AddRange(NumbersOf(await TryAsync(HttpMethod.Get, "")));
                break;
            case "query":
                found.AddRange(NumbersOf(await TryAsync(HttpMethod.Post, "/query", """{"content.n":{"$in":[1,2]}}""")));
                break;
            case "count":
                foreach (int n in new[] { 1, 2 })
                {
                    if (await TryAsync(HttpMethod.Post, "/query?count=count", $$"""{"content.n":{{n}}}""") is { Count: 1 })
                    {
                        found.Add(n);
                    }
                }

                break;
            case "replace":
                await EachAsync(i => SendAsync(HttpMethod.Put, "/" + ids[i], $$$"""{"content":{"n":{{{i + 1}}},"touched":true}}"""));
                break;
            case "mass update":
                await TryAsync(HttpMethod.Put, "/update", """{"query":{},"operation":{"$set":{"content.touched":true}}}""");
                break;
            case "bulk upsert":
                await TryAsync(HttpMethod.Put, "/bulk", $$$"""
                    [{"id":"{{{ids[0]}}}","content":{"n":1,"touched":true}},{"id":"{{{ids[1]}}}","content":{"n":2,"touched":true}}]
                    """);
                break;
            case "delete":
                await EachAsync(i => SendAsync(HttpMethod.Delete, "/" + ids[i]));
                break;
            case "bulk delete":
                await TryAsync(HttpMethod.Delete, "/bulk?ids=" + string.Join(',', ids));
                break;
            case "create":
                await TryAsync(HttpMethod.Post, "", """{"content":{"n":3,"touched":true}}""");
                break;
            case "bulk create":
                await TryAsync(HttpMethod.Post, "/bulk", """[{"content":{"n":3,"touched":true}}]""");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(operation), operation, message: null);
        }

        var after = await ListAsync();
        found.AddRange(NumbersOf(after.Where(document => document!["content"]!["touched"] is not null)));
        found.AddRange(NumbersOf(before).Except(NumbersOf(after)));
        return isForbidden
            ? found.Count == 0 ? Forbidden : $"{Forbidden}, and yet {string.Join(' ', found)}"
            : string.Join(' ', found);

        async Task<List<int>> EachAsync(Func<int, Task<TestApp.Answer>> send)
        {
            var reached = new List<int>();
            for (int i = 0; i < ids.Length; i++)
            {
                var answer = await send(i);
                isForbidden |= answer.Status == HttpStatusCode.Forbidden;
                if (answer.Status == HttpStatusCode.OK)
                {
                    reached.Add(i + 1);
                }
            }

            return reached;
        }

        async Task<JsonArray> TryAsync(HttpMethod method, string path, string? body = null)
        {
            var answer = await SendAsync(method, path, body);
            isForbidden |= answer.Status == HttpStatusCode.Forbidden;
            return isForbidden || answer.Json is not JsonArray list ? [] : list;
        }
    }

    private static string IdOf(JsonNode? document) => document!["id"]!.GetValue<string>();

    private static IEnumerable<int> NumbersOf(IEnumerable<JsonNode?> documents) =>
        documents.Select(document => document!["content"]!["n"]!.GetValue<int>());

    private async Task<JsonArray> ListAsync()
    {
        var answer = await SendAsync(HttpMethod.Get, "", by: observer);
        answer.Ok();
        return answer.Json.AsArray();
    }

    private Task<TestApp.Answer> SendAsync(HttpMethod method, string path, string? body = null, string? by = null) =>
        app.SendAsync(method, _documents + path, body, user: by ?? user);
}
