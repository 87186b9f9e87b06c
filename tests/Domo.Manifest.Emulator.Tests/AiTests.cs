using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class AiTests
{
    [Fact]
    public async Task A_delegate_answers_all_services_with_the_prompt_filled_in()
    {
        await using var app = await TestApp.StartAsync("{}", options => options.AnswerAi(
            request => $"{request.Service}|{request.Prompt}|{request.Image.Length}|{request.Body.Count}"));
        var ai = new AiClient(new DomoClient(app.Http));
        int words = 30;

        var answer = await ai.GenerateTextAsync(
            "Recap", new() { PromptTemplate = PromptTemplate.Create($"{PromptTemplate.Input} in {words} words"), Model = "m" });
        Assert.Equal("text/generation|Recap in 30 words|0|4", answer.Output);
        Assert.Equal(("Recap in 30 words", "m", true), (answer.Prompt, answer.ModelId, answer.IsCustomerModel));
        Assert.Equal("text/sql|q|0|2", (await ai.TextToSqlAsync("q", [new("Sales", new("a", "number"))])).Output);
        Assert.Equal("text/beastmode|q|0|1", (await ai.TextToBeastModeAsync("q")).Output);
        Assert.Equal("text/summarize|q|0|2", (await ai.SummarizeAsync("q", new() { OutputStyle = AiOutputStyle.Paragraph })).Output);
        var image = await ai.ImageToTextAsync("q", AiImage.FromBytes(new byte[5], "image/png"));
        Assert.Equal(("image/text|q|5|2", false), (image.Output, image.IsCustomerModel));
    }

    [Theory]
    [InlineData("text/generation", "{}", "The 'input' is missing, a text.")]
    [InlineData("text/generation", """{"input":5}""", "'input' takes a text, not 5.")]
    [InlineData("text/sql", """{"input":"i","promptTemplate":{"template":"x"}}""", "The prompt template does not hold ${input}, so the model would not see the input.")]
    [InlineData("text/sql", """{"input":"i","promptTemplate":{"template":"${input} ${a}"}}""", "The prompt template holds ${a}, and there is no parameter of that name.")]
    [InlineData("image/text", """{"input":"i"}""", "The 'image' is missing, an object.")]
    [InlineData("image/text", """{"input":"i","image":{"mediaType":"text/plain","type":"base64","data":""}}""", "The image's 'mediaType' is that of an image, such as image/png, not 'text/plain'.")]
    public async Task Faulty_requests_are_explained(string service, string body, string message)
    {
        await using var app = await TestApp.StartAsync("{}", options => options.AnswerAi(_ => ""));
        Assert.Equal(message, (await app.PostAsync("/domo/ai/v1/" + service, body)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Without_a_delegate_and_with_one_that_throws_the_answer_says_so()
    {
        await using var app = await TestApp.StartAsync("{}");
        Assert.Equal(
            "Nothing stands in for the AI service 'text/sql': register options.AnswerAi(request => …).",
            (await app.PostAsync("/domo/ai/v1/text/sql", """{"input":"i"}""")).ErrorMessage(HttpStatusCode.NotImplemented));
        await app.RestartAsync(app.Options().AnswerAi(_ => throw new InvalidOperationException("Out of credits.")));
        Assert.Equal(
            "The AI service 'text/sql' failed: InvalidOperationException: Out of credits.",
            (await app.PostAsync("/domo/ai/v1/text/sql", """{"input":"i"}""")).ErrorMessage(HttpStatusCode.InternalServerError));
    }
}
