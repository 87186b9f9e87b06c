using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class AiTests
{
    private const string Answer = """{"prompt":"p","choices":[{"output":"o"}]}""";

    [Fact]
    public async Task An_interpolated_value_becomes_a_parameter()
    {
        var maxWords = 30;
        var today = new DateOnly(2026, 4, 23);
        var template = PromptTemplate.Create(
            $"{PromptTemplate.Input} in {maxWords} words, {maxWords} at most, as of {today:yyyy-MM}, {today:yyyy} or {1.5m * 2}.");

        Assert.Equal(
            "${input} in ${maxWords} words, ${maxWords} at most, as of ${today}, ${today_2} or ${value4}.", template.Template);
        Assert.Equal(
            [("maxWords", "30"), ("today", "2026-04"), ("today_2", "2026"), ("value4", "3.0")],
            template.Parameters.Select(parameter => (parameter.Key, parameter.Value)));

        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).GenerateTextAsync("Recap", new() { PromptTemplate = template });
        Json.AssertSame(
            """
            {"input":"Recap","promptTemplate":{"template":"${input} in ${maxWords} words, ${maxWords} at most, as of ${today}, ${today_2} or ${value4}."},
             "parameters":{"maxWords":"30","today":"2026-04","today_2":"2026","value4":"3.0"}}
            """,
            server.Request.Body);
    }

    [Theory]
    [InlineData("no input", "The prompt template cannot be used: it does not contain ${input}, so the model would not see the input.")]
    [InlineData("${input} ${a} ${b}", "The prompt template cannot be used: no parameter is given for ${a}; no parameter is given for ${b}.")]
    [InlineData("${input} ${", "At character 10 the template has no placeholder such as ${input}: '${'.")]
    [InlineData("${input} ${}", "At character 10 the template has no placeholder such as ${input}: '${}'.")]
    [InlineData("${input} ${a${b}}", "At character 10 the template has no placeholder such as ${input}: '${a${b}}'.")]
    public void Rejects_a_template_that_cannot_be_filled(string template, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => new PromptTemplate(template));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_a_parameter_without_a_placeholder()
    {
        Assert.Contains(
            "it has no placeholder ${b} for the parameter 'b'",
            Assert.Throws<ArgumentException>(() => new PromptTemplate("${input} ${a}", new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "'input' is the input itself",
            Assert.Throws<ArgumentException>(() => new PromptTemplate("${input}", new Dictionary<string, string> { ["input"] = "1" })).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "the parameter 'a' is null",
            Assert.Throws<ArgumentException>(
                () => new PromptTemplate("${input} ${a}", new Dictionary<string, string> { ["a"] = null! })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PromptTemplate.Create($"{PromptTemplate.Input} ${{a}}"));
        Assert.Throws<ArgumentException>(() => PromptTemplate.Create($"nothing"));
    }

    [Fact]
    public async Task A_summary_sends_its_word_counts_as_numbers()
    {
        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).SummarizeAsync("A long text", new()
        {
            SystemPrompt = "s",
            ChatContext = [new(AiChatRole.User, "hi"), new(AiChatRole.Assistant, "hello")],
            ChunkingConfiguration = new()
            {
                MaxChunkSize = 1000, ChunkOverlap = 100, SeparatorType = AiSeparatorType.Markdown, Separators = ["\n\n", "\n"],
            },
            OutputStyle = AiOutputStyle.Numbered,
            MinOutputWords = 10,
            MaxOutputWords = 50,
        });
        Assert.Equal("/domo/ai/v1/text/summarize", server.Request.Target);
        Json.AssertSame(
            """
            {"input":"A long text","system":"s","chatContext":[{"role":0,"content":"hi"},{"role":1,"content":"hello"}],
             "chunkingConfiguration":{"maxChunkSize":1000,"chunkOverlap":100,"separators":["\n\n","\n"],"separatorType":2},
             "outputStyle":1,"outputWordLength":{"min":10,"max":50}}
            """,
            server.Request.Body);
    }

    [Fact]
    public async Task A_summary_omits_unset_options()
    {
        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).SummarizeAsync(
            "A long text", new() { ChunkingConfiguration = new() { MaxChunkSize = 1000 }, MaxOutputWords = 50 });
        Json.AssertSame(
            """{"input":"A long text","chunkingConfiguration":{"maxChunkSize":1000},"outputWordLength":{"max":50}}""", server.Request.Body);
    }

    [Fact]
    public async Task Parameters_keep_the_case_of_their_names()
    {
        var template = new PromptTemplate(
            "${input} in ${words} words", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["words"] = "30" });
        Assert.Throws<ArgumentException>(() => new PromptTemplate(
            "${input} in ${Words} words", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["words"] = "30" }));

        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).GenerateTextAsync("Recap", new() { PromptTemplate = template });
        Json.AssertSame(
            """{"input":"Recap","promptTemplate":{"template":"${input} in ${words} words"},"parameters":{"words":"30"}}""",
            server.Request.Body);
    }

    [Fact]
    public async Task A_schema_accepts_any_number_of_columns_of_any_type()
    {
        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).TextToSqlAsync("q",
        [
            new("A", new("a", "LONG")),
            new("B", new("b", AiColumnType.Date), new("c", AiColumnType.Number)) { Description = "d" },
            new("C", [new("e", AiColumnType.String)]),
            new("D"),
        ]);
        Json.AssertSame(
            """
            {"input":"q","dataSourceSchemas":[
              {"dataSourceName":"A","columns":[{"name":"a","type":"LONG"}]},
              {"dataSourceName":"B","description":"d","columns":[{"name":"b","type":"date"},{"name":"c","type":"number"}]},
              {"dataSourceName":"C","columns":[{"name":"e","type":"string"}]},
              {"dataSourceName":"D","columns":[]}]}
            """,
            server.Request.Body);
        Assert.Equal((AiColumnType.String, "string"), (default, $"{new AiColumnType("string")}"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A00", "image/png")]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("424D00", "image/bmp")]
    [InlineData("49492A00", "image/tiff")]
    [InlineData("4D4D002A", "image/tiff")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("00000020667479706865696300", "image/heic")]
    [InlineData("0000002066747970617669660000", "image/avif")]
    public async Task Detects_the_media_type_from_the_first_bytes(string hex, string mediaType)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(mediaType, AiImage.FromBytes(bytes).MediaType);
        await using var stream = new ChunkedStream(bytes, [1, 3]);
        var image = await AiImage.FromStreamAsync(stream);
        Assert.Equal((mediaType, bytes.Length), (image.MediaType, image.Size));
        Assert.Equal($"{mediaType}, {bytes.Length} bytes", image.ToString());

        using var server = new StubServer(Answer);
        await new AiClient(server.Client()).ImageToTextAsync("i", image);
        Json.AssertSame(
            $$"""{"input":"i","image":{"mediaType":"{{mediaType}}","type":"base64","data":"{{Convert.ToBase64String(bytes)}}" } }""",
            server.Request.Body);
    }

    [Fact]
    public void Unknown_image_formats_require_a_media_type()
    {
        Assert.Throws<ArgumentException>(() => AiImage.FromBytes("RIFF1234WAVE"u8.ToArray()));
        Assert.Throws<ArgumentException>(() => AiImage.FromBytes(default));
        Assert.Throws<ArgumentException>(() => AiImage.FromBytes(new byte[1], "x\r\ny"));
        Assert.Equal("image/svg+xml", AiImage.FromBytes("<svg/>"u8.ToArray(), "image/svg+xml").MediaType);
    }

    [Fact]
    public async Task Reads_answers_without_choices()
    {
        using var server = new StubServer("""{"output":"SELECT 1","modelId":"m"}""");
        Assert.Equal("SELECT 1", (await new AiClient(server.Client()).TextToSqlAsync("q")).Output);
    }

    [Fact]
    public async Task Actions_accept_custom_parameter_and_result_types()
    {
        using var server = new StubServer("""[{"Response":"{\"status\":204}"}]""");
        var actions = new ActionClient(server.Client());

        var answer = await actions.ProcessAsync(
            "a1", ActionAccount.FromAlias("crm"), ActionScope.Customer, new Opportunity("1", "Won"),
            ActionJson.Default.Opportunity, ActionJson.Default.ActionRowArray);

        Assert.Equal("/domo/actions/v1/a1/process?accountAlias=crm&scope=customer", server.Request.Target);
        Json.AssertSame("""{"Opportunity ID":"1","Stage":"Won"}""", server.Request.Body);
        Assert.Equal([new ActionRow("""{"status":204}""")], answer!);
        await Assert.ThrowsAsync<ArgumentException>(() => actions.ProcessAsync(
            "a1", ActionAccount.FromId(new(1)), ActionScope.Customer, [],
            ActionJson.Default.ActionRowArray, ActionJson.Default.ActionRowArray));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => actions.ProcessAsync("a1", ActionAccount.FromId(new(1)), (ActionScope)9, new JsonObject()));
        using var empty = new StubServer("");
        Assert.Null(await new ActionClient(empty.Client()).ProcessAsync("a1", ActionAccount.FromId(new(1)), ActionScope.Global, []));
    }
}

internal sealed record Opportunity([property: JsonPropertyName("Opportunity ID")] string Id, string Stage);

internal sealed record ActionRow(string Response);

[JsonSerializable(typeof(Opportunity))]
[JsonSerializable(typeof(ActionRow[]))]
internal sealed partial class ActionJson : JsonSerializerContext;
