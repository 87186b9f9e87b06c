using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>The emulator that all cases share.</summary>
public sealed class ParameterTests : IAsyncLifetime
{
    private TestApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        string[] types = ["boolean", "date", "dateTime", "decimal", "duration", "number", "object", "person", "dataset", "group", "account", "text", "time", "file", "directory"];
        var packages = types
            .Select(type => $$$"""{"alias":"{{{type}}}","parameters":[{"alias":"p","type":"{{{type}}}"}]}""")
            .Append("""{"alias":"list","parameters":[{"alias":"p","type":"number","isList":true}]}""")
            .Append("""{"alias":"typed","parameters":[{"alias":"p","type":"number"}]}""")
            .Append("""{"alias":"nullable","parameters":[{"alias":"p","type":"number","nullable":true}]}""")
            .Append(
                """
                {"alias":"nested","parameters":[{"alias":"p","type":"object","isList":true,"children":[
                  {"alias":"id","type":"number"},{"alias":"tags","type":"text","isList":true,"nullable":true},{"alias":"n","type":"number","value":1}]}]}
                """);
        _app = await TestApp.StartAsync(
            $"{{\"packagesMapping\":[{string.Join(',', packages)}]}}",
            options => types.Concat(["list", "typed", "nullable", "nested"])
                .Aggregate(options, (all, alias) => all.AddFunction(alias, arguments => arguments["p"])),
            ("domo.types.json", """{"packages":{"typed":{"parameters":{"p":"double[]"}}}}"""));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("boolean", "true false", "1 \"true\" null", "true or false")]
    [InlineData("date", "\"2026-04-23\"", "\"2026-4-23\" \"23.04.2026\" \"2026-02-30\" \"2026-04-23T12:00:00Z\" 5", "a string of the form YYYY-MM-DD")]
    [InlineData("dateTime", "\"2026-04-23T12:00:00Z\" \"2024-01-02T03:04:05.006Z\"", "\"2026-04-23\" \"2026-04-23T12:00:00+02:00\" \"2026-04-23T12:00:00\" \"2026-04-23T24:00:00Z\"", "a string of the form YYYY-MM-DDTHH:MM:SSZ")]
    [InlineData("decimal", "3.14 3 -1e-3", "\"3.14\" true", "a number")]
    [InlineData("duration", "\"PT1H30M\" \"P1D\" \"P1Y2M\" \"-PT0.5S\"", "\"01:30:00\" \"P\" \"PT\" \"1H\" 90", "an ISO 8601 duration such as \"PT1H30M\"")]
    [InlineData("number", "42 -1 42.0 4e1 9223372036854775807", "3.14 \"42\" 9223372036854775808 1e400", "a whole number")]
    [InlineData("object", "{} {\"a\":[1]}", "[] \"{}\" 1", "an object")]
    [InlineData("person", "\"481303514\"", "481303514 \"\"", "a user ID as a string")]
    [InlineData("dataset", "\"93a5b974-1aac-49fc-ba9a-a67dff658be6\"", "1 {}", "a dataset ID as a string")]
    [InlineData("group", "\"42\"", "42", "a group ID as a string")]
    [InlineData("account", "\"42\"", "{\"id\":42}", "an account ID as a string")]
    [InlineData("text", "\"\" \"a😀\"", "1 null []", "a string")]
    [InlineData("time", "\"14:30:00\"", "\"14:30\" \"25:00:00\" \"2:30:00\"", "a string of the form HH:MM:SS")]
    [InlineData("file", "{} 1 \"x\"", "null", "any JSON")]
    [InlineData("directory", "{\"path\":\"a\"} \"x\"", "null", "any JSON")]
    public async Task Each_type_accepts_its_own_format(string type, string taken, string refused, string expected)
    {
        foreach (string value in taken.Split(' '))
        {
            (await CallAsync(type, value)).Ok();
        }

        foreach (string value in refused.Split(' '))
        {
            Assert.Equal(
                $"The function '{type}' rejects these arguments. 'p' is declared as {type} and requires {expected}, not {value}.",
                (await CallAsync(type, value)).ErrorMessage(HttpStatusCode.BadRequest));
        }
    }

    [Fact]
    public async Task The_types_file_overrides_the_types_of_the_manifest()
    {
        (await CallAsync("typed", "[1.5,2]")).Ok();

        Assert.Equal(
            "The function 'typed' rejects these arguments. 'p' is declared as a list of double and requires an array in which each item is a number, not 3.",
            (await CallAsync("typed", "3")).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("list", "[]", null)]
    [InlineData("list", "[1,2]", null)]
    [InlineData("list", "1", "'p' is declared as a list of number and requires an array in which each item is a whole number, not 1.")]
    [InlineData("list", "[1,null]", "'p[1]' is declared as a list of number and requires an array in which each item is a whole number, not null.")]
    [InlineData("nullable", "null", null)]
    [InlineData("nested", """[{"id":1,"tags":null,"extra":true}]""", null)]
    [InlineData("nested", """[{"id":1,"tags":["a",1]}]""", "'p[0].tags[1]' is declared as a list of text and requires an array in which each item is a string, not 1.")]
    [InlineData("nested", """[{"tags":[]}]""", "'p[0].id' is missing; it is declared as number and requires a whole number.")]
    public async Task Validates_lists_nulls_and_children(string function, string value, string? problem)
    {
        var answer = await CallAsync(function, value);

        if (problem is null)
        {
            answer.Ok();
        }
        else
        {
            Assert.Equal($"The function '{function}' rejects these arguments. {problem}", answer.ErrorMessage(HttpStatusCode.BadRequest));
        }
    }

    [Fact]
    public async Task Applies_the_defaults_of_children() =>
        Assert.Equal("""[{"id":1,"n":1}]""", (await CallAsync("nested", """[{"id":1}]""")).Ok());

    private Task<TestApp.Answer> CallAsync(string function, string value) =>
        _app.PostAsync($"/domo/codeengine/v2/packages/{function}", $"{{\"p\":{value}}}");
}
