using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Hand-written requests as apps and services have them, all of them correct.</summary>
public class CorrectBodyTests
{
    private const string Using = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        """;

    public static TheoryData<string, string> Snippets => new()
    {
        {
            "A service starts a workflow with a record",
            """
            public sealed record ReorderInput(string Product, long Pieces, [property: JsonPropertyName("approver")] string? ApproverId, DateOnly? Due);

            public sealed class ReorderService(HttpClient http)
            {
                public async Task<string?> StartAsync(string product, long pieces, long userId, CancellationToken cancellationToken)
                {
                    var input = new ReorderInput(product, pieces, userId.ToString(), DateOnly.FromDateTime(DateTime.Today));
                    using var response = await http.PostAsJsonAsync("/domo/workflow/v1/models/reorder/start", input, cancellationToken);
                    response.EnsureSuccessStatusCode();
                    return (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))?["id"]?.GetValue<string>();
                }
            }
            """
        },
        {
            "A dictionary gets optional inputs later",
            """
            public static class Reorders
            {
                public static Task<HttpResponseMessage> StartAsync(HttpClient http, string product, int pieces, DateTime? due)
                {
                    var inputs = new Dictionary<string, object?> { ["product"] = product };
                    inputs["pieces"] = pieces;
                    if (due is { } day)
                    {
                        inputs.Add("due", day.ToString("yyyy-MM-dd"));
                    }

                    return http.PostAsJsonAsync("/domo/workflow/v1/models/reorder/start", inputs);
                }
            }
            """
        },
        {
            "A raw string holds the inputs",
            """"
            public static class Reorders
            {
                public static Task<HttpResponseMessage> StartAsync(HttpClient http, string product, int pieces) =>
                    http.PostAsync("/domo/workflow/v1/models/reorder/start", new StringContent(
                        $$"""
                        {
                          "product": {{JsonSerializer.Serialize(product)}},
                          "pieces": {{pieces}},
                          "due": "2026-04-23"
                        }
                        """,
                        Encoding.UTF8,
                        "application/json"));
            }
            """"
        },
        {
            "A wrapper serializes any body",
            """
            public sealed class DomoHttp(HttpClient http)
            {
                private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

                public Task<HttpResponseMessage> RunAsync(string alias, object body) =>
                    http.PostAsJsonAsync($"/domo/codeengine/v2/packages/{alias}", body, Options);

                public Task<HttpResponseMessage> CardsAsync(int page) => RunAsync("pageCards", new { page });
            }
            """
        },
        {
            "A message has headers and a body",
            """
            public static class Cards
            {
                public static async Task<JsonElement> OfAsync(HttpClient http, string session, int page)
                {
                    var message = new HttpRequestMessage(HttpMethod.Post, "/domo/codeengine/v2/packages/pageCards");
                    message.Headers.Add("X-DOMO-Ryuu-Session", session);
                    message.Content = new StringContent(JsonSerializer.Serialize(new { page }), Encoding.UTF8, "application/json");
                    using var response = await http.SendAsync(message);
                    return await response.Content.ReadFromJsonAsync<JsonElement>();
                }
            }
            """
        },
        {
            "A document has the columns of its collection",
            """
            public sealed class DealContent
            {
                [JsonPropertyName("title")] public required string Name { get; init; }
                public decimal Amount { get; init; }
                public long Pieces { get; init; }
                public DateOnly? Closed { get; init; }
                public string? Changed { get; init; }
            }

            public sealed record Body<T>(T Content);

            public static class Deals
            {
                public static Task<HttpResponseMessage> AddAsync(HttpClient http, DealContent deal) =>
                    http.PostAsJsonAsync("/domo/datastores/v1/collections/Deals/documents/", new Body<DealContent>(deal));

                public static Task<HttpResponseMessage> SaveAsync(HttpClient http, string id, DealContent deal) =>
                    http.PutAsJsonAsync($"/domo/datastores/v1/collections/Deals/documents/{id}", new { content = deal });
            }
            """
        },
        {
            "A document is created with formatted dates",
            """
            public static class Deals
            {
                public static Task<HttpResponseMessage> AddAsync(HttpClient http, string title, decimal amount, DateTimeOffset now)
                {
                    string changed = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
                    return http.PostAsJsonAsync("/domo/datastores/v1/collections/Deals/documents", new
                    {
                        content = new { title, amount, pieces = 3, closed = $"{now:yyyy-MM-dd}", changed },
                    });
                }
            }
            """
        },
        {
            "Many documents are created at once",
            """
            public static class Deals
            {
                public static Task<HttpResponseMessage> AddAsync(HttpClient http, IEnumerable<(string Title, long Pieces)> deals) =>
                    http.PostAsJsonAsync(
                        "/domo/datastores/v1/collections/Deals/documents/bulk",
                        deals.Select(deal => new { content = new { title = deal.Title, pieces = deal.Pieces } }).ToList());

                public static Task<HttpResponseMessage> UpsertAsync(HttpClient http, JsonArray documents) =>
                    http.PutAsJsonAsync("/domo/datastores/v1/collections/Deals/documents/bulk", documents);
            }
            """
        },
        {
            "Documents are queried and updated",
            """"
            public static class Deals
            {
                public static Task<HttpResponseMessage> FindAsync(HttpClient http, string title) =>
                    http.PostAsJsonAsync(
                        "/domo/datastores/v1/collections/Deals/documents/query?limit=10",
                        new Dictionary<string, object> { ["content.title"] = new Dictionary<string, object> { ["$eq"] = title } });

                public static Task<HttpResponseMessage> CloseAsync(HttpClient http) =>
                    http.PutAsync("/domo/datastores/v1/collections/Deals/documents/update", new StringContent(
                        """{ "query": { "content.title": "West" }, "operation": { "$set": { "content.closed": "2026-04-23" } } }""",
                        Encoding.UTF8, "application/json"));
            }
            """"
        },
        {
            "SQL is sent as text",
            """"
            public sealed class SalesQuery(HttpClient http)
            {
                public async Task<JsonElement> TotalsAsync(int minimum)
                {
                    string sql = $"""
                        SELECT name, SUM(amount) AS total
                        FROM sales
                        WHERE amount > {minimum}
                        GROUP BY name
                        ORDER BY total DESC
                        """;
                    using var content = new StringContent(sql, Encoding.UTF8, "text/plain");
                    using var response = await http.PostAsync("/sql/v1/sales", content);
                    return await response.Content.ReadFromJsonAsync<JsonElement>();
                }
            }
            """"
        },
        {
            "SQL is sent with a media type header",
            """
            public static class Sales
            {
                public static Task<HttpResponseMessage> CountAsync(HttpClient http)
                {
                    var content = new StringContent("SELECT COUNT(*) AS n FROM sales");
                    content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
                    return http.PostAsync("/data/v2/sales/sql", content);
                }
            }
            """
        },
        {
            "A text is generated with a template",
            """
            public static class Summaries
            {
                public static Task<HttpResponseMessage> OfAsync(HttpClient http, string text, int words) =>
                    http.PostAsJsonAsync("/domo/ai/v1/text/generation", new
                    {
                        input = text,
                        promptTemplate = new { template = "${input}. Summarize it in ${words} words." },
                        parameters = new Dictionary<string, string> { ["words"] = words.ToString() },
                        model = "domo.domo_ai.domogpt-small-v1:anthropic",
                    });
            }
            """
        },
        {
            "An image is described",
            """
            public sealed record AiImage(string MediaType, string Type, string Data);
            public sealed record ImageRequest(string Input, AiImage Image, string? Model = null);

            public static class Images
            {
                public static async Task<string> DescribeAsync(HttpClient http, byte[] png)
                {
                    var request = new ImageRequest("What is in this image?", new("image/png", "base64", Convert.ToBase64String(png)));
                    using var response = await http.PostAsJsonAsync("/domo/ai/v1/image/text", request);
                    return await response.Content.ReadAsStringAsync();
                }
            }
            """
        },
        {
            "Files are shared and uploaded in parts",
            """
            public static class Files
            {
                public static Task<HttpResponseMessage> ShareAsync(HttpClient http, long file, IReadOnlyList<long> users) =>
                    http.PutAsJsonAsync($"/domo/data-files/v1/{file}/permissions", new
                    {
                        publicAccess = false,
                        entries = users.Select(user => new
                        {
                            entityType = "USER", entityId = user.ToString(), grant = "READ_WRITE_DELETE_SHARE_ADMIN", pass = "NONE",
                        }),
                    });

                public static Task<HttpResponseMessage> BeginAsync(HttpClient http, string name) =>
                    http.PostAsJsonAsync("/domo/data-files/v1/multipart", new Dictionary<string, string>
                    {
                        ["name"] = name, ["contentType"] = "application/pdf", ["Cache-Control"] = "no-cache",
                    });
            }
            """
        },
        {
            "A service outside Domo starts a workflow and reads a page",
            """
            public sealed class Instance
            {
                private readonly HttpClient _http = new() { BaseAddress = new Uri("https://acme.domo.com") };

                public Instance(string token) => _http.DefaultRequestHeaders.Add("X-DOMO-Developer-Token", token);

                public Task<HttpResponseMessage> StartAsync(string model, string product) =>
                    _http.PostAsJsonAsync("/api/workflow/v1/instances/message", new
                    {
                        messageName = "Start Reorder", version = "1.0.0", modelId = model, data = new { item = product, pieces = 1 },
                    });

                public Task<string> PageAsync(int id) => _http.GetStringAsync($"/api/content/v1/pages/{id}?parts=cards");
            }
            """
        },
        {
            "The client sends a body of its own",
            """
            public static class Raw
            {
                public static Task<JsonNode?> StartAsync(DomoApp domo, string product, long pieces) => domo.SendAsync(
                    HttpMethod.Post,
                    "/domo/workflow/v1/models/reorder/start",
                    new JsonObject { ["product"] = product, ["pieces"] = pieces, ["approver"] = (string?)null });

                public static Task<JsonNode?> AddAsync(DomoApp domo, JsonObject content) => domo.SendAsync(
                    HttpMethod.Post, "/domo/datastores/v1/collections/Deals/documents", new JsonObject { ["content"] = content.DeepClone() });
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Code_that_is_correct_gives_only_suggestions(string name, string code)
    {
        Assert.NotEmpty(name);
        using var project = CSharpProject.Create(Using + code, CSharpProject.ManifestAndTypes);

        // DOMO7001 suggests the emitted client, DOMO7060 properties for the other columns.
        Assert.Empty((await project.DiagnosticsAsync())
            .Where(diagnostic => diagnostic.Id is not ("DOMO7001" or "DOMO7060") || diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.ToString()));
    }
}
