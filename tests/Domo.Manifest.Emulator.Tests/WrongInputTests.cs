using System.Net;
using System.Text;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Requests that are wrong in ways that a server might fail of: each is told so with a status of 400.</summary>
public sealed class WrongInputTests
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
    public async Task A_null_character_in_a_name_is_refused(string method, string path, string body)
    {
        await using var app = await TestApp.StartAsync(Manifest);
        (await app.PostAsync(Notes, """{"content":{"a":1}}""")).Ok();

        var answer = await app.SendAsync(new HttpMethod(method), path, body);

        Assert.NotEmpty(answer.ErrorMessage(HttpStatusCode.BadRequest));
        Assert.Single((await app.GetAsync(Notes)).Json.AsArray());
    }

    [Fact]
    public async Task A_null_character_in_a_value_is_kept()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        (await app.PostAsync(Notes, """{"content":{"a":"x\u0000y"}}""")).Ok();

        Assert.Equal("x\0y", Assert.Single((await app.GetAsync(Notes)).Json.AsArray())!["content"]!["a"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"messageName":"m","version":"1.0.0","modelId":5,"data":{}}""", "The message needs 'modelId', a string.")]
    [InlineData("""{"messageName":null,"version":"1.0.0","modelId":"model","data":{}}""", "The message needs 'messageName', a string.")]
    [InlineData("""{"messageName":"m","version":[],"modelId":"model","data":{}}""", "The message needs 'version', a string.")]
    [InlineData("""{"messageName":"m","version":"1.0.0","modelId":"model","data":[]}""", "The message needs 'data', an object.")]
    public async Task A_message_with_values_of_other_types_is_refused(string body, string message)
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
    public async Task A_moment_beyond_all_calendars_is_refused(string body)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        (await app.PostAsync(FileSets + "/search", body)).ErrorMessage(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_offset_beyond_all_lists_finds_nothing()
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
    public async Task A_description_of_a_file_that_cannot_be_read_is_refused_and_leaves_nothing(string request)
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
    public async Task A_filter_rule_that_is_wrong_is_refused_when_it_is_made(string filter)
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
    public async Task A_body_whose_chunks_are_broken_is_refused(string method, string path, string type)
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
    public async Task Deep_arguments_come_back_from_a_function_that_returns_them()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options.AddFunction("echo", arguments => arguments));
        string deep = $"{{\"a\":{string.Concat(Enumerable.Repeat("{\"a\":", 100))}1{new string('}', 100)}}}";

        Assert.Equal(deep, (await app.PostAsync("/domo/codeengine/v2/packages/echo", deep)).Ok());
    }
}
