using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class AiTests
{
    [Fact]
    public async Task A_delegate_answers_every_service_with_the_completed_prompt()
    {
        await using var app = await TestApp.StartAsync("{}", options => options.AnswerAi(
            request => $"{request.Service}|{request.Prompt}|{request.Image.Length}|{request.Body.Count}"));
        var ai = new AiClient(new DomoClient(app.Http));
        int words = 30;

        var answer = await ai.GenerateTextAsync(
            "Recap", new() { PromptTemplate = PromptTemplate.Create($"{PromptTemplate.Input} in {words} words"), ModelId = "m" });
        Assert.Equal("text/generation|Recap in 30 words|0|4", answer.Output);
        Assert.Equal(("Recap in 30 words", "m", true), (answer.Prompt, answer.ModelId, answer.IsCustomerModel));
        Assert.Equal("text/sql|q|0|2", (await ai.TextToSqlAsync("q", [new("Sales", new("a", "number"))])).Output);
        Assert.Equal("text/beastmode|q|0|1", (await ai.TextToBeastModeAsync("q")).Output);
        Assert.Equal("text/summarize|q|0|2", (await ai.SummarizeAsync("q", new() { OutputStyle = AiOutputStyle.Paragraph })).Output);
        var image = await ai.ImageToTextAsync("q", AiImage.FromBytes(new byte[5], "image/png"));
        Assert.Equal(("image/text|q|5|2", false), (image.Output, image.IsCustomerModel));
    }

    [Theory]
    [InlineData("text/generation", "{}", "'input' is missing; it must be a string.")]
    [InlineData("text/generation", """{"input":5}""", "'input' must be a string, not 5.")]
    [InlineData("text/sql", """{"input":"i","promptTemplate":{"template":"x"}}""", "The prompt template has no ${input}, so the model would not get the input.")]
    [InlineData("text/sql", """{"input":"i","promptTemplate":{"template":"${input} ${a}"}}""", "The prompt template contains ${a}, but there is no parameter with this name.")]
    [InlineData("image/text", """{"input":"i"}""", "'image' is missing; it must be an object.")]
    [InlineData("image/text", """{"input":"i","image":{"mediaType":"text/plain","type":"base64","data":""}}""", "'mediaType' must be an image type, such as image/png, not 'text/plain'.")]
    public async Task Explains_invalid_requests(string service, string body, string message)
    {
        await using var app = await TestApp.StartAsync("{}", options => options.AnswerAi(_ => ""));
        Assert.Equal(message, (await app.PostAsync("/domo/ai/v1/" + service, body)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Reports_a_missing_or_throwing_delegate()
    {
        await using var app = await TestApp.StartAsync("{}");
        Assert.Equal(
            "The AI service 'text/sql' has no handler. Register one with options.AnswerAi(request => …).",
            (await app.PostAsync("/domo/ai/v1/text/sql", """{"input":"i"}""")).ErrorMessage(HttpStatusCode.NotImplemented));
        await app.RestartAsync(app.Options().AnswerAi(_ => throw new InvalidOperationException("Out of credits.")));
        Assert.Equal(
            "The AI service 'text/sql' failed: InvalidOperationException: Out of credits.",
            (await app.PostAsync("/domo/ai/v1/text/sql", """{"input":"i"}""")).ErrorMessage(HttpStatusCode.InternalServerError));
    }
}
