using System.Net;
using System.Text;
using CsCheck;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class DatasetClientTests
{
    [Fact]
    public async Task Requests_and_reads_declared_fields()
    {
        using var server = new StubServer("""[{"name":"a","amount":1.5},{"amount":"2","name":null,"more":{"x":[1]}}]""");
        var rows = await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales", "name", "amount").AsAsyncEnumerable().ToListAsync();
        Assert.Equal([new SalesRow { Name = "a", Amount = 1.5m }, new SalesRow { Amount = 2 }], rows);
        Assert.Equal("/data/v1/sales?fields=name,amount", server.Request.Target);
        Assert.Equal("application/array-of-objects", server.Request.Header("Accept"));
    }

    [Fact]
    public async Task Escapes_aliases_and_fields_so_that_they_cannot_reach_another_endpoint()
    {
        using var server = new StubServer("[]");
        await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "my sales/é?", "a b&c").AsAsyncEnumerable().ToListAsync();
        Assert.Equal("/data/v1/my%20sales%2F%C3%A9%3F?fields=a%20b%26c", server.Request.Target);
        Assert.Throws<ArgumentException>(() => new DatasetQuery<SalesRow, SalesFields>(server.Client(), ".."));
        Assert.Throws<ArgumentException>(() => new DatasetQuery<SalesRow, SalesFields>(server.Client(), ""));
        Assert.Contains(
            "The field 'a,b' contains a comma",
            Assert.Throws<ArgumentException>(() => new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales", "a,b")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new DatasetQuery<SalesRow, SalesFields>(null!, "sales"));
    }

    [Fact]
    public async Task A_row_without_declared_fields_keeps_its_columns_in_order()
    {
        using var server = new StubServer("""[{"b":1,"a":"x"},{"b":2,"a":null},{"b":3},{"a":"y","b":4,"c":[1]},{}]""");
        var rows = await new DatasetQuery<DomoRow, DatasetFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync();
        Assert.Equal(
            ["b=1,a=x", "b=2,a=", "b=3", "a=y,b=4,c=[1]", ""],
            rows.Select(row => string.Join(',', row.Select(column => $"{column.Key}={column.Value}"))));
        Assert.Equal(4, (int)rows[3]["b"]);
        Assert.True(rows[1]["a"].IsNull);
        Assert.False(rows[0].ContainsKey("B"));
        Assert.Equal(
            "There is no column 'B'. The row has 'b', 'a'.",
            Assert.Throws<KeyNotFoundException>(() => { _ = rows[0]["B"]; }).Message);
        Assert.Equal("/data/v1/sales", server.Request.Target);
    }

    [Fact]
    public async Task Rejects_a_duplicate_column()
    {
        using var server = new StubServer("""[{"a":1,"a":2}]""");
        var exception = await Assert.ThrowsAsync<DomoApiException>(() =>
            new DatasetQuery<DomoRow, DatasetFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync().AsTask());
        Assert.Contains("'a': expected one value, found the column twice", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new DomoRow([new("a", 1L), new("a", 2L)]));
    }

    [Fact]
    public async Task Reads_the_same_rows_however_the_bytes_are_split()
    {
        const string Json = "\uFEFF [ "
            + """{"name":"a\u00e9é[{]}\"","x":[[],{"y":{}}],"amount":-1.25e1}"""
            + " ,\n{}, {\"name\":\"\"}] \r\n";
        SalesRow[] expected = [new() { Name = "aéé[{]}\"", Amount = -12.5m }, new(), new() { Name = "" }];
        await Gen.Int[1, 7].Array[1, 20].SampleAsync(
            async sizes =>
            {
                using var stream = new ChunkedStream(Encoding.UTF8.GetBytes(Json), sizes);
                using var server = new StubServer(stream);
                var rows = await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync();
                return rows.SequenceEqual(expected);
            },
            iter: 200);
    }

    [Fact]
    public async Task Reads_a_row_larger_than_the_buffer()
    {
        var name = new string('x', 300_000);
        using var stream = new ChunkedStream(Encoding.UTF8.GetBytes($$"""[{"name":"a"},{"name":"{{name}}"},{"name":"b"}]"""), [5000, 1]);
        using var server = new StubServer(stream);
        var rows = await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync();
        Assert.Equal(["a", name, "b"], rows.Select(row => row.Name));
    }

    [Fact]
    public async Task Reads_a_row_far_larger_than_the_previous_ones_across_any_split()
    {
        var name = new string('x', 9_000);
        var small = string.Concat(Enumerable.Repeat("""{"name":"a","amount":1},""", 100));
        var json = Encoding.UTF8.GetBytes($$"""[{{small}}{"name":"{{name}}","amount":2},{"name":"b"}]""");
        await Gen.Int[1, json.Length].SampleAsync(
            async firstRead =>
            {
                using var stream = new ChunkedStream(json, [firstRead, json.Length]);
                using var server = new StubServer(stream);
                var rows = await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync();
                return rows.Count == 102 && rows[100] == new SalesRow { Name = name, Amount = 2 } && rows[101].Name == "b";
            },
            iter: 300);
    }

    [Fact]
    public async Task Reads_a_long_value_in_small_chunks_in_linear_time()
    {
        // Rescanning after each chunk would read hundreds of gigabytes. There is no time measurement: the test only has to end.
        var name = new string('x', 8_000_000);
        using var stream = new ChunkedStream(Encoding.UTF8.GetBytes($$"""[{"name":"{{name}}"},{"name":"b"}]"""), [64]);
        using var server = new StubServer(stream);
        var rows = await new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync();
        Assert.Equal([name, "b"], rows.Select(row => row.Name));
    }

    [Fact]
    public async Task Two_answers_that_are_read_alternately_keep_their_columns()
    {
        using var first = new StubServer("""[{"a":1,"b":2},{"a":3,"b":4}]""");
        using var second = new StubServer("""[{"b":5},{"b":6}]""");
        await using var left = new DatasetQuery<DomoRow, DatasetFields>(first.Client(), "x").AsAsyncEnumerable().GetAsyncEnumerator();
        await using var right = new DatasetQuery<DomoRow, DatasetFields>(second.Client(), "y").AsAsyncEnumerable().GetAsyncEnumerator();
        var names = new List<object>();
        while (await left.MoveNextAsync() && await right.MoveNextAsync())
        {
            names.Add(left.Current.Keys);
            Assert.Equal(["a", "b"], left.Current.Keys);
            Assert.Equal(["b"], right.Current.Keys);
        }

        // The rows of an answer share their list of columns, even if another answer is read in between.
        Assert.Same(names[0], names[1]);
    }

    [Theory]
    [InlineData("<html>", "an HTML page came from https://app.domoapps.example/data/v1/sales instead of Domo's answer.")]
    [InlineData("", "the response has no body, and JSON was expected")]
    [InlineData("""{"status":500}""", "after 0 row(s) the response is not as documented: expected an array of rows, found an object.")]
    [InlineData("null", "expected an array of rows, found null.")]
    [InlineData("""[{"name":"a"},5]""", "after 1 row(s) the response is not as documented: expected a row, an object, found the number 5.")]
    [InlineData("""[{"name":"a"},[]]""", "expected a row, an object, found an array.")]
    [InlineData("""[{"name":"a"},{"name":"b""", "the response ends after 1 row(s), in the middle of its JSON")]
    [InlineData("""[{"name":"a"}""", "the response ends after 1 row(s), in the middle of its JSON")]
    [InlineData("""[{"name":"a"}]x""", "after 1 row(s) the response is not as documented: 'x' is invalid after")]
    [InlineData("""[{"name":"a"},{"amount":"abc"}]""", "row 2: 'amount': expected a decimal number, found the string \"abc\".")]
    [InlineData("""[{"name":7}]""", "row 1: 'name': expected a string, found the number 7.")]
    [InlineData("""[{"\ud800":1}]""", "row 1: ")]
    [InlineData("""[{"name":"\ud800"}]""", "row 1: found a string that is not valid UTF-8 or UTF-16")]
    public async Task Reports_the_position_of_a_body_that_does_not_contain_rows(string body, string message)
    {
        using var server = new StubServer(body);
        var exception = await Assert.ThrowsAsync<DomoApiException>(() =>
            new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().ToListAsync().AsTask());
        Assert.StartsWith("Dataset 'sales': ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("(GET /data/v1/sales answered 200)", exception.Message, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "GET", "/data/v1/sales"), (exception.StatusCode, exception.Method, exception.Path));
        Assert.NotNull(exception.InnerException);
    }

    [Fact]
    public async Task Reports_a_broken_connection_after_the_received_rows()
    {
        using var stream = new ChunkedStream("""[{"name":"a"},{"na"""u8.ToArray(), [100], breakOff: true);
        using var server = new StubServer(stream);
        await using var rows = new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        var exception = await Assert.ThrowsAsync<DomoApiException>(async () => await rows.MoveNextAsync());
        Assert.Contains("the response broke off after 1 row(s): connection reset", exception.Message, StringComparison.Ordinal);
        Assert.Equal("{\"na", exception.ResponseBody);
        Assert.True(stream.Disposed);
    }

    [Fact]
    public async Task Cancelling_between_rows_ends_the_request()
    {
        using var stream = new ChunkedStream("""[{"name":"a"},{"name":"b"},{"name":"c"}]"""u8.ToArray(), [1000]);
        using var server = new StubServer(stream);
        using var cancellation = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in new DatasetQuery<SalesRow, SalesFields>(server.Client(), "sales").AsAsyncEnumerable(cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });
        Assert.Equal(1, seen);
        Assert.True(stream.Disposed);
    }
}
