using System.Net;
using System.Text;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Invalid requests that could cause server errors: each one is rejected with status 400.</summary>
public sealed class InvalidInputTests
{
    private const string Manifest =
        """
        {"collectionsMapping":[{"name":"Notes"}],
        "packagesMapping":[{"alias":"echo","parameters":[{"alias":"a","type":"object","nullable":true}]}],
        "workflowsMapping":[{"alias":"approve","modelId":"model"}]}
        """;

    private const string Notes = "/domo/datastores/v1/collections/Notes/documents";
    private const string FileSets = "/domo/files/v1/filesets";

    [Theory]
    [InlineData("POST", Notes, """{"content":{"a\u0000b":1}}""")]
    [InlineData("POST", Notes, """{"content":{"a":[{"b":{"\u0000":1}}]}}""")]
    [InlineData("POST", Notes + "/bulk", """[{"content":{"a\u0000b":1}}]""")]
    [InlineData("PUT", Notes + "/bulk", """[{"id":"1","content":{"a\u0000b":1}}]""")]
    [InlineData("PUT", Notes + "/1", """{"content":{"a\u0000b":1}}""")]
    [InlineData("POST", Notes + "/query", """{"content.a\u0000b":1}""")]
    [InlineData("POST", Notes + "/query", """{"content.a":{"$elemMatch":{"\u0000":1}}}""")]
    [InlineData("POST", Notes + "/query", """{"$expr":{"$eq":[{"\u0000":1},1]}}""")]
    [InlineData("PUT", Notes + "/update", """{"query":{"content.\u0000":1},"operation":{"$set":{"content.a":1}}}""")]
    [InlineData("PUT", Notes + "/update", """{"query":{},"operation":{"$set":{"content.a\u0000b":1}}}""")]
    [InlineData("PUT", Notes + "/update", """{"query":{},"operation":{"$set":{"content.a":{"\u0000":1}}}}""")]
    [InlineData("PUT", Notes + "/update", """{"query":{},"operation":{"$rename":{"content.a":"content.b\u0000"}}}""")]
    [InlineData("POST", Notes + "/query?groupby=content.a%00b&count=n", "{}")]
    [InlineData("POST", Notes + "/query?count=n%00", "{}")]
    [InlineData("POST", Notes + "/query?sum=content.a%20n%00", "{}")]
    [InlineData("POST", Notes + "/query?orderby=content.a%00", "{}")]
    [InlineData("POST", Notes + "/query?unwind=content.a%00&count=n", "{}")]
    [InlineData("POST", "/domo/datastores/v1/collections", """{"name":"a\u0000b"}""")]
    [InlineData("PUT", "/domo/datastores/v1/collections/Notes", """{"filters":[{"name":"f","query":{"content.\u0000":1}}]}""")]
    public async Task Rejects_a_null_character_in_a_name(string method, string path, string body)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        (await app.PostAsync(Notes, """{"content":{"a":1}}""")).Ok();

        var answer = await app.SendAsync(new HttpMethod(method), path, body);

        Assert.NotEmpty(answer.ErrorMessage(HttpStatusCode.BadRequest));
        Assert.Single((await app.GetAsync(Notes)).Json.AsArray());
    }

    [Fact]
    public async Task Keeps_a_null_character_in_a_value()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        (await app.PostAsync(Notes, """{"content":{"a":"x\u0000y"}}""")).Ok();

        Assert.Equal("x\0y", Assert.Single((await app.GetAsync(Notes)).Json.AsArray())!["content"]!["a"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"messageName":"m","version":"1.0.0","modelId":5,"data":{}}""", "'modelId' of the message must be a string.")]
    [InlineData("""{"messageName":null,"version":"1.0.0","modelId":"model","data":{}}""", "'messageName' of the message must be a string.")]
    [InlineData("""{"messageName":"m","version":[],"modelId":"model","data":{}}""", "'version' of the message must be a string.")]
    [InlineData("""{"messageName":"m","version":"1.0.0","modelId":"model","data":[]}""", "'data' of the message must be an object.")]
    public async Task Rejects_a_message_with_values_of_other_types(string body, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.BaseAddress, "/api/workflow/v1/instances/message"));
        request.Headers.Add("X-DOMO-Developer-Token", "token");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await app.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"dateFilters":[{"field":"created","start":9223372036854775807}]}""")]
    [InlineData("""{"dateFilters":[{"field":"created","end":-9223372036854775808}]}""")]
    [InlineData("""{"dateFilters":[{"field":"created","end":1e3}]}""")]
    public async Task Rejects_a_timestamp_out_of_range(string body)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        (await app.PostAsync(FileSets + "/search", body)).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_offset_beyond_the_end_of_a_list_finds_nothing()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        (await app.PostAsync(FileSets, """{"name":"s"}""")).Ok();

        foreach (string offset in new[] { "4294967296", "2147483648", "9223372036854775807" })
        {
            Assert.Empty((await app.PostAsync($"{FileSets}/search?offset={offset}", "{}")).Json["fileSets"]!.AsArray());
            Assert.Single((await app.PostAsync($"{FileSets}/search?limit={offset}", "{}")).Json["fileSets"]!.AsArray());
        }
    }

    [Theory]
    [InlineData("""{"directoryPath":"a","directoryPath":"b"}""")]
    [InlineData("""{"directoryPath":"\ud800"}""")]
    [InlineData("""{"directoryPath":5}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Rejects_an_unreadable_file_description_and_stores_nothing(string request)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        string set = (await app.PostAsync(FileSets, """{"name":"s"}""")).Json["id"]!.GetValue<string>();
        using var content = new StringContent("x");
        using var description = new StringContent(request);
        using var form = new MultipartFormDataContent { { content, "file", "a.txt" }, { description, "createFileRequest" } };

        (await app.SendAsync(HttpMethod.Post, $"{FileSets}/{set}/files", form)).ErrorMessage(HttpStatusCode.BadRequest);

        Assert.Empty(Directory.GetFiles(Path.Combine(app.Emulator.FilesDirectory, "incoming")));
    }

    [Theory]
    [InlineData("""{"query":{"$where":"1"}}""")]
    [InlineData("""{"query":{"content.a":{"$regex":"("}}}""")]
    [InlineData("""{"query":{"nothing":1}}""")]
    public async Task Rejects_an_invalid_filter_rule_on_creation(string filter)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        string rule = filter.Insert(1, "\"name\":\"f\",\"applyOn\":[\"READ\"],\"applyToAll\":true,");

        (await app.PostAsync("/domo/datastores/v1/collections", $$"""{"name":"New","filters":[{{rule}}]}"""))
            .ErrorMessage(HttpStatusCode.BadRequest);
        (await app.PutAsync("/domo/datastores/v1/collections/Notes", $$"""{"filters":[{{rule}}]}"""))
            .ErrorMessage(HttpStatusCode.BadRequest);

        Assert.Equal("[]", (await app.GetAsync(Notes)).Ok());
    }

    [Theory]
    [InlineData("POST", Notes, "application/json")]
    [InlineData("POST", "/sql/v1/sales", "text/plain")]
    [InlineData("POST", "/domo/data-files/v1?name=a", "multipart/form-data; boundary=b")]
    [InlineData("PUT", "/domo/data-files/v1/multipart/1234567890/part/1", "application/octet-stream")]
    public async Task Rejects_a_body_with_invalid_chunks(string method, string path, string type)
    {
        await using var app = await TestApp.StartAsync(
            Manifest.Insert(1, "\"datasetsMapping\":[{\"alias\":\"sales\",\"fields\":[]}],"));
        (await app.PostAsync("/domo/data-files/v1/multipart", """{"name":"a","contentType":"text/plain"}""")).Ok();

        foreach (string body in new[] { "7865286528\r\n", "x\r\n", "1\r\nab\r\n" })
        {
            string response = await RawHttp.SendAsync(
                app.BaseAddress,
                Encoding.ASCII.GetBytes(
                    $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {type}\r\n"
                    + $"Transfer-Encoding: chunked\r\n\r\n{body}"),
                TestContext.Current.CancellationToken);
            Assert.Equal(400, RawHttp.StatusOf(response));
        }
    }

    [Fact]
    public async Task A_function_can_return_deeply_nested_arguments()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options.AddFunction("echo", arguments => arguments));
        string deep = $"{{\"a\":{string.Concat(Enumerable.Repeat("{\"a\":", 100))}1{new string('}', 100)}}}";

        Assert.Equal(deep, (await app.PostAsync("/domo/codeengine/v2/packages/echo", deep)).Ok());
    }
}
