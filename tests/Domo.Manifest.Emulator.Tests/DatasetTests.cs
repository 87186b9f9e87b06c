using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class DatasetTests
{
    private const string Manifest =
        """
        {
          "datasetsMapping": [
            {
              "alias": "sales",
              "dataSetId": "93a5b974-1aac-49fc-ba9a-a67dff658be6",
              "fields": [
                { "alias": "name", "columnName": "Customer Name" },
                { "alias": "amount", "columnName": "Amount" },
                { "alias": "day", "columnName": "Day" },
                { "alias": "at", "columnName": "At" },
                { "alias": "count", "columnName": "Count" },
                { "alias": "rate", "columnName": "Rate" }
              ]
            },
            { "alias": "all", "fields": [] }
          ]
        }
        """;

    private const string Types =
        """
        {
          "datasets": {
            "sales": {
              "fields": {
                "name": "STRING", "amount": "DECIMAL", "day": "DATE", "at": "DATETIME", "count": "LONG", "rate": "DOUBLE"
              }
            }
          }
        }
        """;

    private const string SalesCsv =
        """"
        Rate,Customer Name,Amount,Day,At,count,Unmapped
        0.5,007,1.10,2026-04-23,2026-04-23T14:00:00+02:00,9007199254740993,x
        ,"Foobar, ""Inc""",12345678901234567890.0123456789,,2026-04-23 12:00:00,-1,y
        """";

    private const string SalesRows =
        """
        [{"name":"007","amount":1.1,"day":"2026-04-23","at":"2026-04-23T12:00:00Z","count":9007199254740993,"rate":0.5},
        {"name":"Foobar, \"Inc\"","amount":12345678901234567890.0123456789,"day":null,"at":"2026-04-23T12:00:00Z","count":-1,"rate":null}]
        """;

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/array-of-objects")]
    [InlineData("array-of-objects")]
    [InlineData("text/html, application/xml;q=0.9, */*;q=0.8")]
    public async Task Rows_have_the_fields_aliases_and_declared_types(string? accept)
    {
        await using var app = await StartAsync(("sales.csv", SalesCsv));

        Assert.Equal(SalesRows.ReplaceLineEndings(""), (await app.GetAsync("/data/v1/sales", accept)).Ok());
    }

    [Fact]
    public async Task JSON_files_provide_the_same_rows()
    {
        const string SalesJson =
            """
            [
              {"Customer Name":"007","Amount":1.10,"Day":"2026-04-23","At":"2026-04-23T14:00:00+02:00","count":9007199254740993,"Rate":0.5},
              {"Customer Name":"Foobar, \"Inc\"","Amount":"12345678901234567890.0123456789","At":"2026-04-23T12:00:00Z","count":-1}
            ]
            """;
        await using var app = await StartAsync(("sales.json", SalesJson));

        Assert.Equal(SalesRows.ReplaceLineEndings(""), (await app.GetAsync("/data/v1/sales")).Ok());
    }

    [Fact]
    public async Task Infers_the_types_of_untyped_columns_from_the_file()
    {
        await using var app = await StartAsync(
            ("all.csv", "n,f,t,d,m,b,# x\n1,1.5,007,2026-04-23,2026-04-23T14:00:00+02:00,true,#1\n2,2,a;b,2026-04-24,2026-04-24T12:00:00Z,false,\n"));

        Assert.Equal(
            """[{"n":1,"f":1.5,"t":"007","d":"2026-04-23","m":"2026-04-23T12:00:00Z","b":"true","# x":"#1"},"""
            + """{"n":2,"f":2,"t":"a;b","d":"2026-04-24","m":"2026-04-24T12:00:00Z","b":"false","# x":null}]""",
            (await app.GetAsync("/data/v1/all")).Ok());
    }

    [Fact]
    public async Task Infers_types_from_JSON_and_returns_nested_values_as_strings()
    {
        await using var app = await StartAsync(
            ("all.json", """[{"n":1,"f":1.5,"o":{"x":[1, "é"]},"b":true,"d":"2026-04-23","m":"2026-04-23T12:00:00Z"},{"z":18446744073709551615}]"""));

        Assert.Equal(
            """[{"n":1,"f":1.5,"o":"{\"x\":[1,\"é\"]}","b":"true","d":"2026-04-23","m":"2026-04-23T12:00:00Z","z":null},"""
            + """{"n":null,"f":null,"o":null,"b":null,"d":null,"m":null,"z":18446744073709551615}]""",
            (await app.GetAsync("/data/v1/all")).Ok());
    }

    [Fact]
    public async Task An_empty_array_is_a_dataset_without_rows()
    {
        await using var app = await StartAsync(("sales.json", "[]"), ("all.csv", "a,b\n"));

        Assert.Equal("[]", (await app.GetAsync("/data/v1/sales?limit=5")).Ok());
        Assert.Equal("[]", (await app.GetAsync("/data/v1/all")).Ok());

        File.Move(app.PathOf("sales.json"), app.PathOf("all.json"));
        File.Delete(app.PathOf("all.csv"));
        Assert.Equal("[]", (await app.GetAsync("/data/v1/all")).Ok());
    }

    [Fact]
    public async Task Returns_arrays_with_metadata()
    {
        await using var app = await StartAsync(("sales.csv", SalesCsv));

        Assert.Equal(
            """
            {"columns":["count","name"],"datasource":"93a5b974-1aac-49fc-ba9a-a67dff658be6","device":"emulator","fromcache":"false",
            "metadata":[{"dataSourceId":"93a5b974-1aac-49fc-ba9a-a67dff658be6","type":"LONG"},
            {"dataSourceId":"93a5b974-1aac-49fc-ba9a-a67dff658be6","type":"STRING"}],
            "numColumns":2,"queryUrl":"/data/v1/sales?fields=count,name",
            "rows":[[9007199254740993,"007"],[-1,"Foobar, \"Inc\""]],"numRows":2,"duration":"0"}
            """.ReplaceLineEndings(""),
            (await app.GetAsync("/data/v1/sales?fields=count,name", "application/json")).Ok());
    }

    [Fact]
    public async Task Quotes_CSV_values_only_if_required()
    {
        await using var app = await StartAsync(("sales.csv", SalesCsv), ("all.json", """[{"a":"","b":null,"c":" x","d":"1\n2"}]"""));

        var sales = await app.GetAsync("/data/v1/sales?fields=name,amount,day", "text/csv");
        Assert.Equal("text/csv", sales.MediaType);
        Assert.Equal("name,amount,day\n007,1.1,2026-04-23\n\"Foobar, \"\"Inc\"\"\",12345678901234567890.0123456789,\n", sales.Ok());
        Assert.Equal("a,b,c,d\n\"\",,\" x\",\"1\n2\"\n", (await app.GetAsync("/data/v1/all", "text/csv")).Ok());
    }

    [Theory]
    [InlineData("limit=1", "007")]
    [InlineData("offset=1", "Foobar, \"Inc\"")]
    [InlineData("limit=1&offset=1&ryuu_sid=abc", "Foobar, \"Inc\"")]
    [InlineData("fields='name'&limit=1", "007")]
    public async Task Selects_rows_by_limit_and_offset(string query, string name)
    {
        await using var app = await StartAsync(("sales.csv", SalesCsv));

        Assert.Equal(name, Assert.Single((await app.GetAsync("/data/v1/sales?" + query)).Json.AsArray())!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Treats_any_alias_column_and_string_literally()
    {
        const string Alias = "we\"ird; 'DROP' 😀 [a*?]/x";
        const string Field = "f'i\"e;ld, 😀";
        string manifest = new JsonObject
        {
            ["datasetsMapping"] = new JsonArray(new JsonObject
            {
                ["alias"] = Alias,
                ["fields"] = new JsonArray(
                    new JsonObject { ["alias"] = Field, ["columnName"] = "co\"l'; --" },
                    new JsonObject { ["alias"] = "$path", ["columnName"] = "$path" }),
            }),
        }.ToJsonString();
        const string FieldTypes = """{"datasets":{"we\"ird; 'DROP' 😀 [a*?]/x":{"fields":{"f'i\"e;ld, 😀":"LONG"}}}}""";
        await using var app = await TestApp.StartAsync(
            manifest,
            configure: null,
            ("domo.types.json", FieldTypes),
            ("we_ird; 'DROP' 😀 [a__]_x.csv", "$path,\"co\"\"l'; --\"\na,1\n"),
            ("we_ird; 'DROP' 😀 a_x.csv", "this name fits the other as a pattern\n"));
        string path = "/data/v1/" + Uri.EscapeDataString(Alias);

        var row = Assert.Single((await app.GetAsync(path)).Json.AsArray())!;
        Assert.Equal(1, row[Field]!.GetValue<int>());
        Assert.Equal("a", row["$path"]!.GetValue<string>());
        var quoted = await app.GetAsync($"{path}?fields={Uri.EscapeDataString($"'{Field.Replace("'", "''", StringComparison.Ordinal)}'")}");
        Assert.Equal(Field, Assert.Single(Assert.Single(quoted.Json.AsArray())!.AsObject()).Key);
    }

    [Fact]
    public async Task Streams_rows_of_a_large_file_before_all_are_read()
    {
        const int Count = 200_000;
        var csv = new StringBuilder("id,name,kind\n");
        for (int i = 0; i < Count; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{i},name {i},1\n");
        }

        // The last value does not have the declared type. At that point, the response has started, so the emulator can only abort
        // it, not return an error.
        await using var app = await TestApp.StartAsync(
            Manifest,
            configure: null,
            ("domo.types.json", """{"datasets":{"all":{"fields":{"kind":"LONG"}}}}"""),
            ("all.csv", csv + "0,last,x\n"));
        await Assert.ThrowsAsync<HttpRequestException>(() => app.GetAsync("/data/v1/all"));

        app.Write("all.csv", csv.ToString());
        var rows = (await app.GetAsync("/data/v1/all")).Json.AsArray();
        Assert.Equal(Count, rows.Count);
        Assert.Equal(Count - 1, rows[^1]!["id"]!.GetValue<int>());
    }

    [Fact]
    public async Task Includes_late_values_in_type_inference()
    {
        var csv = new StringBuilder("v\n");
        for (int i = 0; i < 50_000; i++)
        {
            csv.Append("1\n");
        }

        await using var app = await StartAsync(("all.csv", csv + "n/a\n"));

        var rows = (await app.GetAsync("/data/v1/all")).Json.AsArray();

        Assert.Equal("n/a", rows[^1]!["v"]!.GetValue<string>());
        Assert.Equal("1", rows[0]!["v"]!.GetValue<string>());
    }

    [Fact]
    public async Task Returns_unsupported_numbers_as_empty_in_every_format()
    {
        await using var app = await StartAsync(("all.csv", "id,v\n1,1.5\n2,NaN\n3,-inf\n"));

        Assert.Equal("id,v\n1,1.5\n2,\n3,\n", (await app.GetAsync("/data/v1/all", "text/csv")).Ok());
        Assert.Equal("""[{"id":1,"v":1.5},{"id":2,"v":null},{"id":3,"v":null}]""", (await app.GetAsync("/data/v1/all")).Ok());
    }

    private static Task<TestApp> StartAsync(params (string Name, string Text)[] files) =>
        TestApp.StartAsync(Manifest, configure: null, [("domo.types.json", Types), .. files]);
}
