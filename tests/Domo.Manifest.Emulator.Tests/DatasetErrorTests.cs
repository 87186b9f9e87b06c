using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class DatasetErrorTests
{
    private const string Manifest =
        """
        {"datasetsMapping":[
          {"alias":"sales","fields":[{"alias":"name","columnName":"Name"},{"alias":"value","columnName":"Value"}]},
          {"alias":"orders","fields":[]}
        ]}
        """;

    [Theory]
    [InlineData("/data/v1/slaes", "The manifest declares no dataset with the alias 'slaes'; did you mean 'sales'? Declared datasets: 'orders', 'sales'.")]
    [InlineData("/data/v1/Sales", "The manifest declares no dataset with the alias 'Sales'; did you mean 'sales'? Declared datasets: 'orders', 'sales'.")]
    [InlineData("/data/v1/customers", "The manifest declares no dataset with the alias 'customers'. Declared datasets: 'orders', 'sales'.")]
    public async Task Answers_an_unknown_alias_with_not_found(string path, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest);

        Assert.Equal(message, (await app.GetAsync(path)).ErrorMessage(HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("Limit=1", "The query parameter 'Limit' is not supported by the emulator yet; did you mean 'limit'? Supported here: 'fields', 'filter', 'dategrain', 'groupby', 'orderby', 'avg', 'count', 'max', 'min', 'sum', 'unique', 'offset', 'limit', 'calendar', 'useBeastMode'.")]
    [InlineData("calendar=lunar", "The query parameter 'calendar' must be 'standard' or 'fiscal', not 'lunar'.")]
    [InlineData("limit=-1", "The query parameter 'limit' must be a nonnegative whole number, not '-1'.")]
    [InlineData("limit=1&limit=2", "The query parameter 'limit' occurs 2 times.")]
    [InlineData("fields=nmae", "The dataset 'sales' has no field 'nmae'; did you mean 'name'? Its fields: 'name', 'value'.")]
    [InlineData("fields='name", "'fields' cannot be read at character 1: the quote is not closed.")]
    public async Task Rejects_invalid_queries(string query, string message)
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "Name,Value\nx,1\n"));

        Assert.Equal(message, (await app.GetAsync("/data/v1/sales?" + query)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("application/vnd.ms-excel")]
    [InlineData("array-of-arrays")]
    [InlineData("text/csv;q=0")]
    public async Task Rejects_unsupported_media_types(string accept)
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("sales.csv", "Name,Value\nx,1\n"));

        string message = (await app.GetAsync("/data/v1/sales", accept)).ErrorMessage(HttpStatusCode.NotAcceptable);
        Assert.Equal(
            $"The emulator cannot return '{accept}'. It returns 'application/array-of-objects' (the default), "
            + "'application/json' (arrays with metadata), 'text/csv' or "
            + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'.",
            message);
    }

    [Theory]
    [InlineData("Name,Vlaue\nx,1\n", "The dataset 'sales' has a column 'Value' (field 'value'), but the file 'sales.csv' does not; did you mean 'Vlaue'? Its columns: 'Name', 'Vlaue'.")]
    [InlineData("", "The file 'sales.csv' is empty; its first line must name the columns.")]
    [InlineData("Name,Value\nx,1\ny\n", "The file 'sales.csv' of the dataset 'sales' cannot be read. It must have a header, commas between cells")]
    [InlineData("Name,Value\nx,3.7\n", "The file 'sales.csv' of the dataset 'sales' cannot be read. The column 'Value' contains '3.7', which is not a LONG")]
    public async Task Explains_why_a_file_is_invalid(string csv, string message)
    {
        await using var app = await TestApp.StartAsync(
            Manifest, configure: null, ("sales.csv", csv), ("domo.types.json", """{"datasets":{"sales":{"fields":{"value":"LONG"}}}}"""));

        Assert.StartsWith(message, (await app.GetAsync("/data/v1/sales")).ErrorMessage(HttpStatusCode.InternalServerError), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DECIMAL", "1,5", "DECIMAL")]
    [InlineData("DOUBLE", "nan", "DOUBLE")]
    [InlineData("DATE", "04/23/2026", "DATE (YYYY-MM-DD)")]
    [InlineData("DATE", "2026-04-23T12:00:00Z", "DATE (YYYY-MM-DD)")]
    [InlineData("DATETIME", "it's noon", "DATETIME (YYYY-MM-DDTHH:MM:SSZ)")]
    public async Task Reports_values_of_another_type(string type, string value, string expected)
    {
        await using var app = await TestApp.StartAsync(
            Manifest,
            configure: null,
            ("sales.csv", $"Name,Value\nx,\"{value}\"\n"),
            ("domo.types.json", """{"datasets":{"sales":{"fields":{"value":"TYPE"}}}}""".Replace("TYPE", type, StringComparison.Ordinal)));

        Assert.EndsWith(
            $" The column 'Value' contains '{value}', which is not a {expected}",
            (await app.GetAsync("/data/v1/sales")).ErrorMessage(HttpStatusCode.InternalServerError),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_requires_exactly_one_file()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        Assert.Equal(
            $"The dataset 'orders' has no data file. Put 'orders.csv' or 'orders.json' in '{app.Folder}'.",
            (await app.GetAsync("/data/v1/orders")).ErrorMessage(HttpStatusCode.InternalServerError));

        app.Write("orders.csv", "a\n1\n");
        Assert.Equal("""[{"a":1}]""", (await app.GetAsync("/data/v1/orders")).Ok());

        app.Write("orders.json", "[]");
        Assert.Equal(
            $"The dataset 'orders' has two data files in '{app.Folder}', 'orders.csv' and 'orders.json'; remove one.",
            (await app.GetAsync("/data/v1/orders")).ErrorMessage(HttpStatusCode.InternalServerError));
    }
}
