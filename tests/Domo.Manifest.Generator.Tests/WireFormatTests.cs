using System.Text.Json;
using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests the wire form of every type, everywhere emitted code writes it, by compiling and running that code.</summary>
public class WireFormatTests
{
    private const string Noon = "new DateTimeOffset(2026, 4, 23, 12, 0, 0, TimeSpan.Zero)";

    private static readonly (string Value, string Json)[] Texts =
    [
        ("\"\"", "\"\""),
        ("\"it's <é> 🚀 + \\\"\\\\\\n\"", "\"it's <é> \\uD83D\\uDE80 + \\\"\\\\\\n\""),
    ];

    private static readonly (string Value, string Json)[] Longs =
    [
        ("0", "0"), ("long.MinValue", "-9223372036854775808"), ("long.MaxValue", "9223372036854775807"),
    ];

    private static readonly (string Value, string Json)[] Decimals =
    [
        ("1.50m", "1.50"), ("-0.0000000000000000000000000001m", "-0.0000000000000000000000000001"),
        ("decimal.MinValue", "-79228162514264337593543950335"), ("decimal.MaxValue", "79228162514264337593543950335"),
    ];

    private static readonly (string Value, string Json)[] Doubles =
    [
        ("3d", "3"), ("0.1", "0.1"), ("1e21", "1E+21"), ("double.MaxValue", "1.7976931348623157E+308"), ("double.Epsilon", "5E-324"),
    ];

    private static readonly (string Value, string Json)[] Booleans = [("true", "true"), ("false", "false")];

    private static readonly (string Value, string Json)[] Dates =
    [
        ("new DateOnly(2026, 1, 2)", "\"2026-01-02\""), ("DateOnly.MinValue", "\"0001-01-01\""), ("DateOnly.MaxValue", "\"9999-12-31\""),
    ];

    /// <summary>A DATETIME column syncs only whole seconds in UTC.</summary>
    private static readonly (string Value, string Json)[] ColumnMoments =
    [
        (Noon, "\"2026-04-23T12:00:00Z\""),
        (Noon + ".AddMilliseconds(999)", "\"2026-04-23T12:00:00Z\""),
        (Noon + ".AddTicks(9_999_999)", "\"2026-04-23T12:00:00Z\""),
        (Noon + ".ToOffset(TimeSpan.FromHours(5.5))", "\"2026-04-23T12:00:00Z\""),
        ("new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(2))", "\"2025-12-31T22:30:00Z\""),
        ("DateTimeOffset.MinValue", "\"0001-01-01T00:00:00Z\""),
        ("DateTimeOffset.MaxValue", "\"9999-12-31T23:59:59Z\""),
    ];

    /// <summary>A dateTime parameter has milliseconds if the value has any.</summary>
    private static readonly (string Value, string Json)[] ParameterMoments =
    [
        (Noon, "\"2026-04-23T12:00:00Z\""),
        (Noon + ".AddMilliseconds(5)", "\"2026-04-23T12:00:00.005Z\""),
        (Noon + ".AddTicks(9_999)", "\"2026-04-23T12:00:00Z\""),
        (Noon + ".AddTicks(1_239_999)", "\"2026-04-23T12:00:00.123Z\""),
        (Noon + ".ToOffset(TimeSpan.FromHours(-8))", "\"2026-04-23T12:00:00Z\""),
        ("DateTimeOffset.MinValue", "\"0001-01-01T00:00:00Z\""),
        ("DateTimeOffset.MaxValue", "\"9999-12-31T23:59:59.999Z\""),
    ];

    private static readonly (string Value, string Json)[] Times =
    [
        ("new TimeOnly(9, 5, 7)", "\"09:05:07\""), ("new TimeOnly(9, 5, 7, 999)", "\"09:05:07\""),
        ("TimeOnly.MinValue", "\"00:00:00\""), ("TimeOnly.MaxValue", "\"23:59:59\""),
    ];

    private static readonly (string Value, string Json)[] Durations =
    [
        ("TimeSpan.FromMinutes(90)", "\"PT1H30M\""), ("TimeSpan.FromSeconds(1.5)", "\"PT1.5S\""), ("TimeSpan.Zero", "\"PT0S\""),
        ("TimeSpan.FromHours(-25)", "\"-P1DT1H\""), ("TimeSpan.MaxValue", "\"P10675199DT2H48M5.4775807S\""),
        ("TimeSpan.MinValue", "\"-P10675199DT2H48M5.4775808S\""),
    ];

    private static readonly (string Value, string Json)[] Nodes =
    [
        ("JsonNode.Parse(\"{\\\"a\\\": [1.50, null]}\")!", """{"a":[1.50,null]}"""), ("JsonValue.Create(\"x\")", "\"x\""),
    ];

    /// <summary>A value without a declared type is written as is; a timestamp in the form of a DATETIME column.</summary>
    private static readonly (string Value, string Json)[] Untyped =
    [
        ("\"x\"", "\"x\""), ("5", "5"), ("1.50m", "1.50"), ("1e300", "1E+300"), ("true", "true"),
        ("new DateOnly(2026, 1, 2)", "\"2026-01-02\""), (Noon + ".AddMilliseconds(5)", "\"2026-04-23T12:00:00Z\""),
        ("DomoValue.FromJson(\"[1, {}]\")", "[1, {}]"),
    ];

    private static readonly (string Type, (string Value, string Json)[] Cases)[] Columns =
    [
        ("STRING", Texts), ("LONG", Longs), ("DECIMAL", Decimals), ("DOUBLE", Doubles), ("DATE", Dates), ("DATETIME", ColumnMoments),
        ("BOOLEAN", Booleans), ("OBJECT", Nodes), ("OTHER", Untyped),
    ];

    private static readonly (string Type, (string Value, string Json)[] Cases)[] Parameters =
    [
        ("text", Texts), ("number", Longs), ("decimal", Decimals), ("double", Doubles), ("boolean", Booleans), ("date", Dates),
        ("dateTime", ParameterMoments), ("time", Times), ("duration", Durations),
        ("person", [("new UserId(27)", "\"27\"")]), ("dataset", [("new DatasetId(\"a-b\")", "\"a-b\"")]),
        ("group", [("new GroupId(\"7\")", "\"7\"")]), ("account", [("new AccountId(\"8\")", "\"8\"")]),
        ("object", Nodes), ("file", Nodes), ("directory", Nodes), ("other", Nodes),
    ];

    private static readonly (string Type, (string Value, string Json)[] Cases)[] Properties =
    [
        ("string", Texts), ("bool", Booleans), ("sbyte", [("sbyte.MinValue", "-128")]), ("byte", [("byte.MaxValue", "255")]),
        ("short", [("short.MinValue", "-32768")]), ("ushort", [("ushort.MaxValue", "65535")]), ("int", [("int.MinValue", "-2147483648")]),
        ("uint", [("uint.MaxValue", "4294967295")]), ("long", Longs), ("ulong", [("ulong.MaxValue", "18446744073709551615")]),
        ("float", [("0.1f", "0.1"), ("float.MaxValue", "3.4028235E+38")]), ("double", Doubles), ("decimal", Decimals),
        ("DateOnly", Dates), ("DateTimeOffset", ColumnMoments), ("TimeOnly", Times), ("TimeSpan", Durations),
        ("DateTime",
        [
            ("new DateTime(2026, 4, 23, 12, 0, 0, 999, DateTimeKind.Utc)", "\"2026-04-23T12:00:00Z\""),
            ("new DateTime(2026, 4, 23, 12, 0, 0, DateTimeKind.Unspecified)", "\"2026-04-23T12:00:00Z\""),
            (Noon + ".LocalDateTime", "\"2026-04-23T12:00:00Z\""),
            ("DateTime.MinValue", "\"0001-01-01T00:00:00Z\""),
            ("DateTime.MaxValue", "\"9999-12-31T23:59:59Z\""),
        ]),
        ("Guid", [("Guid.Parse(\"5168DA8D-1C72-4E31-BA74-F609F73071DD\")", "\"5168da8d-1c72-4e31-ba74-f609f73071dd\"")]),
        ("JsonNode", Nodes), ("DomoValue", Untyped),
        ("JsonElement", [("JsonDocument.Parse(\"[1.50]\").RootElement", "[1.50]")]),
    ];

    [Fact]
    public async Task A_parameter_of_a_function_has_the_form_of_its_type()
    {
        string functions = string.Join(",", Parameters.Select(parameter => $$"""
            { "alias": "{{parameter.Type}}", "parameters": [
              { "alias": "v", "type": "{{parameter.Type}}" }, { "alias": "n", "type": "{{parameter.Type}}", "nullable": true },
              { "alias": "l", "type": "{{parameter.Type}}", "isList": true } ] }
            """));
        var calls = from parameter in Parameters
                    from form in parameter.Cases
                    select ($"await domo.Functions.{Pascal(parameter.Type)}Async({form.Value}, [{form.Value}]);",
                        $$"""POST /domo/codeengine/v2/packages/{{parameter.Type}} {"v":{{form.Json}},"n":null,"l":[{{form.Json}}]}""");

        await VerifyAsync(TestProject.WithManifest($$"""{ "packagesMapping": [ {{functions}} ] }"""), calls);
    }

    [Fact]
    public async Task A_parameter_of_a_workflow_has_the_form_of_its_type()
    {
        string workflows = string.Join(",", Parameters.Select(parameter => $$"""
            { "alias": "{{parameter.Type}}", "parameters": [
              { "aliasedName": "v", "type": "{{parameter.Type}}", "required": true },
              { "aliasedName": "n", "type": "{{parameter.Type}}", "required": false },
              { "aliasedName": "l", "type": "{{parameter.Type}}", "list": true, "required": true } ] }
            """));
        var calls = from parameter in Parameters
                    from form in parameter.Cases
                    select ($"await domo.Workflows.{Pascal(parameter.Type)}.StartAsync({form.Value}, [{form.Value}], n: {form.Value});",
                        $$"""POST /domo/workflow/v1/models/{{parameter.Type}}/start {"v":{{form.Json}},"n":{{form.Json}},"l":[{{form.Json}}]}""");

        await VerifyAsync(TestProject.WithManifest($$"""{ "workflowsMapping": [ {{workflows}} ] }"""), calls);
    }

    [Fact]
    public async Task A_child_of_an_object_has_the_form_of_its_type()
    {
        string children = string.Join(",", Parameters.Select(parameter => $$"""
            { "alias": "{{parameter.Type}}", "type": "{{parameter.Type}}", "required": false, "value": "1" }
            """));
        var calls = from parameter in Parameters
                    from form in parameter.Cases
                    select ($"await domo.Functions.FAsync(new() {{ {Pascal(parameter.Type)} = {form.Value} }});",
                        $$$"""POST /domo/codeengine/v2/packages/f {"o":{"{{{parameter.Type}}}":{{{form.Json}}}""" + "}}");

        await VerifyAsync(
            TestProject.WithManifest($$"""
                { "packagesMapping": [ { "alias": "f", "parameters": [ { "alias": "o", "type": "object", "children": [ {{children}} ] } ] } ] }
                """),
            calls);
    }

    [Fact]
    public async Task A_column_of_a_document_has_the_form_of_its_type()
    {
        var calls = from column in Columns
                    from form in column.Cases
                    select ($"await domo.Collections.C.CreateAsync(new() {{ {Pascal(column.Type)} = {form.Value} }});",
                        $$$"""POST /domo/datastores/v1/collections/c/documents {"content":{"{{{column.Type}}}":{{{form.Json}}}""" + "}}");

        await VerifyAsync(Collection(Columns.Select(column => (column.Type, column.Type))), calls);
    }

    [Fact]
    public async Task A_list_in_a_document_has_the_form_of_its_type()
    {
        var lists = Columns.Where(column => column.Type != "OTHER");
        var calls = from column in lists
                    from form in column.Cases
                    select ($"await domo.Collections.C.CreateAsync(new() {{ {Pascal(column.Type)} = [{form.Value}] }});",
                        $$$"""POST /domo/datastores/v1/collections/c/documents {"content":{"{{{column.Type}}}":[{{{form.Json}}}]""" + "}}");

        await VerifyAsync(Collection(lists.Select(column => (column.Type, column.Type + "[]"))), calls);
    }

    [Fact]
    public async Task A_condition_on_documents_has_the_form_of_its_column()
    {
        var calls = from column in Columns
                    where column.Type is not "OBJECT"
                    from form in column.Cases
                    where form.Value is not "DomoValue.FromJson(\"[1, {}]\")"
                    select ($"await domo.Collections.C.Where(c => c.{Pascal(column.Type)} != {form.Value}).ToListAsync();",
                        $$$"""{"content.{{{column.Type}}}":{"$ne":{{{form.Json}}}""" + "}}");

        await VerifyAsync(Collection(Columns.Select(column => (column.Type, column.Type))), calls, AfterTarget);
    }

    [Fact]
    public async Task An_update_of_documents_has_the_form_of_its_column()
    {
        var calls = from column in Columns
                    where column.Type is not "OBJECT"
                    from form in column.Cases
                    select ($"await domo.Collections.C.UpdateManyAsync(c => c.Long == 1, u => u.Set(c => c.{Pascal(column.Type)}, {form.Value}));",
                        $$"""{"query":{"content.LONG":1},"operation":{"$set":{"content.{{column.Type}}":{{form.Json}}""" + "}}}");

        await VerifyAsync(
            Collection(Columns.Select(column => (column.Type, column.Type))),
            calls,
            AfterTarget);
    }

    [Fact]
    public async Task A_property_of_a_document_class_has_the_form_of_its_type()
    {
        string properties = string.Concat(Properties.Select(property => $"public {property.Type}? P{property.Type} {{ get; set; }}\n"));
        var calls = from property in Properties
                    from form in property.Cases
                    select ($"await domo.Collections.C.CreateAsync(new() {{ P{property.Type} = {form.Value} }});",
                        $$$"""POST /domo/datastores/v1/collections/c/documents {"content":{"p{{{property.Type}}}":{{{form.Json}}}""" + "}}");

        await VerifyAsync(
            TestProject.WithManifest("""{ "collectionsMapping": [ { "name": "c" } ] }""").Source($$"""
                #nullable enable
                using System;
                using System.Text.Json;
                using System.Text.Json.Nodes;
                using Domo.Manifest.Client;
                [DomoDocument("c")] internal sealed class Content
                {
                {{properties}}
                }
                """),
            calls);
    }

    [Fact]
    public async Task A_property_of_a_document_class_is_read_back_as_written()
    {
        string properties = string.Concat(Properties.Select(property => $"public {property.Type}? P{property.Type} {{ get; set; }}\n"));
        string json = "{" + string.Join(",", Properties.Select(property => $"\"p{property.Type}\":{property.Cases[^1].Json}")) + "}";
        var (sent, _) = await EmittedApp.RunAsync(
            TestProject.WithManifest("""{ "collectionsMapping": [ { "name": "c" } ] }""").Source($$"""
                #nullable enable
                using System;
                using System.Text.Json;
                using System.Text.Json.Nodes;
                using Domo.Manifest.Client;
                [DomoDocument("c")] internal sealed class Content
                {
                {{properties}}
                }
                """),
            """
            var read = await domo.Collections.C.CreateAsync(new());
            await domo.Collections.C.CreateAsync(read.Content);
            """,
            _ => $$"""{"id":"1","content":{{json}}}""");

        Assert.Equal("POST /domo/datastores/v1/collections/c/documents {\"content\":" + json + "}", sent[1]);
    }

    [Theory]
    [InlineData("STRING", "\"it's \\\"x\\\"\"", "\"it's \"\"x\"\"\"")]
    [InlineData("LONG", "long.MinValue", "-9223372036854775808")]
    [InlineData("DECIMAL", "1.50m", "1.50")]
    [InlineData("DOUBLE", "0.1", "0.1")]
    [InlineData("DATE", "new DateOnly(2026, 1, 2)", "\"2026-01-02\"")]
    [InlineData("DATETIME", "new DateTimeOffset(2026, 4, 23, 12, 0, 0, 5, TimeSpan.FromHours(2))", "\"2026-04-23T10:00:00.005Z\"")]
    [InlineData("", "true", "true")]
    public async Task A_condition_on_a_dataset_has_the_form_of_its_field(string type, string value, string text)
    {
        var project = TestProject.WithManifest("""
            { "datasetsMapping": [ { "alias": "d", "fields": [ { "alias": "a", "columnName": "A" } ] } ] }
            """).Types($$$"""{ "datasets": { "d": { "fields": { "a": "{{{type}}}" } } } }""");

        var (sent, _) = await EmittedApp.RunAsync(project, $"await domo.Datasets.D.Where(d => d.A >= {value}).ToListAsync();");

        Assert.Equal([$"GET /data/v1/d?fields=a&filter='a' >= {text}"], sent);
    }

    private static TestProject Collection(IEnumerable<(string Name, string Type)> columns) =>
        TestProject.WithManifest("""{ "collectionsMapping": [ { "name": "c" } ] }""").Types(
            "{ \"collections\": { \"c\": { \"columns\": {" + string.Join(",", columns.Select(column => $"\"{column.Name}\": \"{column.Type}\"")) + "} } } }");

    private static async Task VerifyAsync(
        TestProject project, IEnumerable<(string Call, string Expected)> calls, Func<string, string>? select = null)
    {
        var all = calls.ToList();

        var (sent, _) = await EmittedApp.RunAsync(project, string.Concat(all.Select(call => call.Call + "\n")));

        Assert.Equal(all.Select(call => call.Expected), select is null ? sent : sent.Select(select));
    }

    /// <summary>Returns the body of a request.</summary>
    private static string AfterTarget(string request) => request.Split(' ', 3)[2];

    private static string Pascal(string type) =>
        type.Any(char.IsLower)
            ? char.ToUpperInvariant(type[0]) + type[1..]
            : type[0] + string.Concat(type.Skip(1).Select(char.ToLowerInvariant));
}
