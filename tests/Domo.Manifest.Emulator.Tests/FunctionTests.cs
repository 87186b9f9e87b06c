using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class FunctionTests
{
    private const string Manifest =
        """
        {
          "packagesMapping": [
            {
              "alias": "sum",
              "parameters": [
                { "alias": "a", "type": "number" },
                { "alias": "b", "type": "number", "value": 40 },
                { "alias": "note", "type": "text", "nullable": true }
              ],
              "output": { "alias": "total", "type": "number" }
            },
            { "alias": "free", "parameters": [] }
          ]
        }
        """;

    private const string Sum = "/domo/codeengine/v2/packages/sum";
    private const string Free = "/domo/codeengine/v2/packages/free";

    [Fact]
    public async Task A_function_receives_validated_arguments_with_defaults_and_returns_a_bare_output()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options
            .AddFunction("sum", arguments => arguments["a"]!.GetValue<int>() + arguments["b"]!.GetValue<int>())
            .AddFunction("free", async (arguments, cancellationToken) =>
            {
                await Task.Delay(1, cancellationToken);
                return new JsonArray(arguments.Count, "x", null);
            }));

        Assert.Equal("42", (await app.PostAsync(Sum, """{"a":2}""")).Ok());
        Assert.Equal("3", (await app.PostAsync(Sum, """{"a":2,"b":1,"note":null}""")).Ok());
        Assert.Equal("""[0,"x",null]""", (await app.PostAsync(Free)).Ok());
    }

    [Fact]
    public async Task An_option_wraps_outputs()
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("free.output.json", "{}"));
        await app.RestartAsync(app.Options(wrap: true).AddFunction("sum", arguments => arguments["a"]!));

        Assert.Equal("""{"total":1}""", (await app.PostAsync(Sum, """{"a":1}""")).Ok());
        Assert.Equal("{}", (await app.PostAsync(Free)).Ok());
    }

    [Fact]
    public async Task A_file_answers_a_function_without_a_delegate()
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sum.output.json", "5"), ("free.output.json", "{"));

        Assert.Equal("5", (await app.PostAsync(Sum, """{"a":1}""")).Ok());
        Assert.StartsWith(
            "free.output.json(1,2): ", (await app.PostAsync(Free)).ErrorMessage(HttpStatusCode.InternalServerError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_without_a_delegate_or_file_reports_what_to_register()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(
            "The function 'free' has no handler. Register one with options.AddFunction(\"free\", arguments => …), "
            + $"or put its output in 'free.output.json' in '{app.Folder}'.",
            (await app.PostAsync(Free, "{}")).ErrorMessage(HttpStatusCode.NotImplemented));
        Assert.Equal(
            "The manifest declares no function with the alias 'summ'; did you mean 'sum'? Declared functions: 'free', 'sum'.",
            (await app.PostAsync(Sum + "m", "{}")).ErrorMessage(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Failures_and_invalid_outputs_are_server_errors()
    {
        JsonNode? output = null;
        await using var app = await TestApp.StartAsync(Manifest, options => options
            .AddFunction("sum", _ => output)
            .AddFunction("free", _ => throw new InvalidOperationException("Out of order.")));

        Assert.Equal(
            "The function 'free' failed: InvalidOperationException: Out of order.",
            (await app.PostAsync(Free)).ErrorMessage(HttpStatusCode.InternalServerError));
        foreach (string wrong in new[] { "1.5", "null", "\"5\"", "[5]" })
        {
            output = JsonNode.Parse(wrong);
            Assert.Equal(
                "The function 'sum' returned a value that Domo would reject with RESULT_TYPE_FAILURE. "
                + $"'total' is declared as number and requires a whole number, not {wrong}.",
                (await app.PostAsync(Sum, """{"a":1}""")).ErrorMessage(HttpStatusCode.InternalServerError));
        }
    }

    [Fact]
    public async Task Reports_all_argument_errors_at_once()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(
            "The function 'sum' rejects these arguments. The manifest declares no parameter 'Note'; did you mean 'note'? "
            + "It declares 'a', 'b', 'note'. 'a' is missing; it is declared as number and requires a whole number. "
            + "'b' is declared as number and requires a whole number, not \"1\".",
            (await app.PostAsync(Sum, """{"b":"1","Note":""}""")).ErrorMessage(HttpStatusCode.BadRequest));
        Assert.Equal(
            "The function 'sum' requires its arguments as an object with the aliases of the manifest, not [1].",
            (await app.PostAsync(Sum, "[1]")).ErrorMessage(HttpStatusCode.BadRequest));
        Assert.StartsWith(
            "The body is not JSON (line 1, byte 8): ",
            (await app.PostAsync(Sum, """{"a":1,}""")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }
}
