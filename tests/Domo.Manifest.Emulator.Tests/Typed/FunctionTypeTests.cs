using System.Text.Json.Nodes;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Testing;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Functions and workflows with every documented type of parameter and output.</summary>
public sealed class FunctionTypeTests
{
    private const string Id = "a8afdc89-9491-4ee4-b7c3-b9e9b86c0138";

    private static readonly DateTimeOffset Moment = new(2026, 4, 23, 14, 0, 0, 6, TimeSpan.FromHours(2));

    private static readonly Dictionary<string, Func<DomoApp, Task<object?>>> Outputs = new()
    {
        ["text"] = async domo => await domo.Functions.GiveTextAsync(),
        ["number"] = async domo => await domo.Functions.GiveNumberAsync(),
        ["decimal"] = async domo => await domo.Functions.GiveDecimalAsync(),
        ["boolean"] = async domo => await domo.Functions.GiveBooleanAsync(),
        ["date"] = async domo => await domo.Functions.GiveDateAsync(),
        ["dateTime"] = async domo => await domo.Functions.GiveDateTimeAsync(),
        ["time"] = async domo => await domo.Functions.GiveTimeAsync(),
        ["duration"] = async domo => await domo.Functions.GiveDurationAsync(),
        ["person"] = async domo => await domo.Functions.GivePersonAsync(),
        ["group"] = async domo => await domo.Functions.GiveGroupAsync(),
        ["dataset"] = async domo => await domo.Functions.GiveDatasetAsync(),
        ["account"] = async domo => await domo.Functions.GiveAccountAsync(),
        ["list"] = async domo => string.Join(' ', await domo.Functions.GiveListAsync()),
        ["nullable"] = async domo => await domo.Functions.GiveNullableAsync(),
        ["object"] = async domo => (await domo.Functions.GiveObjectAsync())!.ToJsonString(),
        ["customer"] = async domo => await domo.Functions.GiveCustomerAsync() is { } customer
            ? $"{customer.Id}: {string.Join(", ", customer.Homes.Select(home => home.City))}" : null,
    };

    public static TheoryData<string, string, object?> Given => new()
    {
        { "text", "\"a\"", "a" },
        { "number", "42", 42L },
        { "decimal", "3.10", 3.10m },
        { "boolean", "true", true },
        { "date", "\"2026-04-23\"", new DateOnly(2026, 4, 23) },
        { "dateTime", "\"2026-04-23T12:00:00.006Z\"", Moment },
        { "time", "\"14:30:00\"", new TimeOnly(14, 30) },
        { "duration", "\"PT1H30M\"", TimeSpan.FromMinutes(90) },
        { "person", "\"481303514\"", new UserId(481303514) },
        { "person", "481303514", new UserId(481303514) },
        { "group", "\"42\"", new GroupId(42) },
        { "dataset", $"\"{Id}\"", new DatasetId(Id) },
        { "account", "\"7\"", new AccountId(7) },
        { "list", "[1,2]", "1 2" },
        { "list", "[]", "" },
        { "nullable", "5", 5L },
        { "nullable", "null", null },
        { "object", """{"a":[1,{"b":null}],"c":2}""", """{"a":[1,{"b":null}],"c":2}""" },
        { "customer", """{"id":5,"homes":[{"city":"Lehi"},{"city":"Orem"}],"more":1}""", "5: Lehi, Orem" },
        { "customer", """{"id":5,"homes":[]}""", "5: " },
    };

    /// <summary>The answer and the expected message.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "text", "5", "'out': expected a string, found the number 5." },
        { "number", "1.5", "'out': expected a whole number, found the number 1.5." },
        { "number", "[5]", "'out': expected a whole number, found an array." },
        { "decimal", "true", "'out': expected a decimal number, found true." },
        { "boolean", "\"yes\"", "'out': expected true or false, found the string \"yes\"." },
        { "date", "\"23.04.2026\"", "'out': expected a date (yyyy-MM-dd), found the string \"23.04.2026\"." },
        { "dateTime", "false", "'out': expected a date and time (ISO 8601, or milliseconds since 1970), found false." },
        { "time", "14", "'out': expected a time (HH:mm:ss), found the number 14." },
        { "duration", "\"01:30:00\"", "'out': expected a duration (ISO 8601 without years and months, such as PT1H30M), found the string \"01:30:00\"." },
        { "person", "{\"id\":1}", "'out': expected an ID, a string or a number, found an object." },
        { "group", "true", "'out': expected an ID, a string or a number, found true." },
        { "dataset", "[]", "'out': expected an ID, a string or a number, found an array." },
        { "account", "false", "'out': expected an ID, a string or a number, found false." },
        { "list", "5", "'out': expected an array, found the number 5." },
        { "list", "[1,\"x\"]", "'out': expected a whole number, found the string \"x\"." },
        { "nullable", "\"x\"", "'out': expected a whole number, found the string \"x\"." },
        { "customer", "[]", "'out': expected an object, found an array." },
        { "customer", """{"id":5,"homes":null}""", "'homes': expected a value, found null or nothing." },
        { "customer", """{"homes":[]}""", "'id': expected a value, found null or nothing." },
        { "customer", """{"id":5,"homes":[{"city":7}]}""", "'city': expected a string, found the number 7." },
    };

    [Theory]
    [MemberData(nameof(Given))]
    public async Task Reads_an_output_bare_and_under_its_alias(string type, string json, object? expected)
    {
        foreach (string body in new[] { json, $$"""{"out":{{json}}}""", $$""" { "out" : {{json}} } """ })
        {
            using var domo = new StubDomoHandler();
            domo.AddResponse(HttpMethod.Post, $"/domo/codeengine/v2/packages/give%20{type}", body);
            Assert.Equal(expected, await Outputs[type](new DomoApp(domo.CreateHttpClient())));
            Assert.Equal("{}", Assert.Single(domo.Requests).Body);
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_output_of_another_type_reports_the_alias_the_expected_and_the_actual_value(
        string type, string json, string message)
    {
        foreach (string body in new[] { json, $$"""{"out":{{json}}}""" })
        {
            using var domo = new StubDomoHandler();
            domo.AddResponse(HttpMethod.Post, $"/domo/codeengine/v2/packages/give%20{type}", body);
            var exception = await Assert.ThrowsAsync<DomoApiException>(() => Outputs[type](new DomoApp(domo.CreateHttpClient())));
            Assert.StartsWith(
                $"Code Engine function 'give {type}': the response is not as documented: {message}", exception.Message, StringComparison.Ordinal);
            Assert.Equal(body, exception.ResponseBody);
        }
    }

    [Fact]
    public async Task Sends_every_parameter_in_its_documented_format()
    {
        using var domo = new StubDomoHandler();
        domo.AddResponse(HttpMethod.Post, "/domo/codeengine/v2/packages/everything", "\"done\"");
        await EverythingAsync(new DomoApp(domo.CreateHttpClient()));

        const string Expected = $$"""
            {"textIn":"a","numberIn":42,"decimalIn":3.10,"booleanIn":true,"dateIn":"2026-04-23","dateTimeIn":"2026-04-23T12:00:00.006Z",
             "timeIn":"14:30:00","durationIn":"PT1H30M","personIn":"481303514","groupIn":"42","datasetIn":"{{Id}}","accountIn":"7",
             "objectIn":{"any":[1,null]},"numbers":[1,2],"customer":{"id":5,"homes":[{"city":"Lehi"}]},"note":null}
            """;
        var sent = JsonNode.Parse(Assert.Single(domo.Requests).Body!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), sent), sent!.ToJsonString());
    }

    [Fact]
    public async Task The_emulator_accepts_every_parameter_and_applies_the_default()
    {
        JsonObject? got = null;
        await using var app = await TypedApp.StartAsync(options: server => server.Options().AddFunction("everything", arguments =>
        {
            got = (JsonObject)arguments.DeepClone();
            return "done";
        }));

        Assert.Equal("done", await EverythingAsync(app.Client));

        Assert.Equal("40", got!["size"]!.ToJsonString());
        Assert.Equal("[{\"city\":\"Lehi\"}]", got["customer"]!["homes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("null", "none", false)]
    [InlineData("\"null\"", "none", false)]
    [InlineData("\"\"", "none", false)]
    [InlineData("\"IN_PROGRESS\"", "IN_PROGRESS", false)]
    [InlineData("\"COMPLETED\"", "COMPLETED", true)]
    [InlineData("\"CANCELED\"", "CANCELED", true)]
    [InlineData("\"FAILED\"", "FAILED", true)]
    [InlineData("\"PAUSED\"", "PAUSED", false)]
    public async Task A_workflow_can_return_any_status(string status, string expected, bool isFinal)
    {
        using var domo = new StubDomoHandler();
        domo.AddResponse(HttpMethod.Post, "/domo/workflow/v1/models/approve/start", $$"""{"id":"i","status":{{status}}}""");

        var run = await new DomoApp(domo.CreateHttpClient()).Workflows.Approve.StartAsync(new UserId(27), Moment);

        Assert.Equal((expected, isFinal), (run.Instance.Status.ToString(), run.Instance.Status.IsFinal));
        Assert.Equal("""{"who":"27","due":"2026-04-23T12:00:00.006Z"}""", Assert.Single(domo.Requests).Body);
    }

    [Fact]
    public async Task A_workflow_answer_without_a_status_has_the_status_None()
    {
        using var domo = new StubDomoHandler();
        domo.AddResponse(HttpMethod.Post, "/domo/workflow/v1/models/approve/start", """{"id":"i"}""");
        var run = await new DomoApp(domo.CreateHttpClient()).Workflows.Approve.StartAsync(new UserId(27), Moment);
        Assert.Equal(WorkflowStatus.None, run.Instance.Status);
    }

    private static Task<string> EverythingAsync(DomoApp domo) => domo.Functions.EverythingAsync(
        textIn: "a", numberIn: 42, decimalIn: 3.10m, booleanIn: true, dateIn: new DateOnly(2026, 4, 23), dateTimeIn: Moment,
        timeIn: new TimeOnly(14, 30), durationIn: TimeSpan.FromMinutes(90), personIn: new UserId(481303514), groupIn: new GroupId(42),
        datasetIn: new DatasetId(Id), accountIn: new AccountId(7), objectIn: new JsonObject { ["any"] = new JsonArray(1, null) },
        numbers: [1, 2], customer: new() { Id = 5, Homes = [new() { City = "Lehi" }] });
}
