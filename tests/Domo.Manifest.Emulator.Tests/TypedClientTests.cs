using Domo.Manifest.Client;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>The emulator understands the requests of the typed client, including those that Domo does not document.</summary>
public sealed class TypedClientTests
{
    [Fact]
    public async Task Filters_orders_and_pages_rows()
    {
        await using var app = await SalesApp.StartAsync();
        var sales = Sales(app);

        Assert.Equal(
            ["Dione Miu", "Ann"],
            await sales.Where(s => s.State == "UT" & s.Amount > 1).OrderByDescending(s => s.Amount).Select(s => s.Rep).ToListAsync());
        Assert.Equal(["Eve"], await sales.Where(s => s.State.IsNull()).Select(s => s.Rep).ToListAsync());
        Assert.Equal(["Bob Ax", "Fay"], await sales.Where(s => s.State.In("TX", "closed/won")).Select(s => s.Rep).ToListAsync());
        Assert.Equal(["Ann", "Bob Ax"], await sales.Where(s => s.Date.InCurrent(DateGrain.Month)).Select(s => s.Rep).ToListAsync());
        Assert.Equal(
            [1L, 2L, 3L, 4L, null],
            await sales.OrderBy(s => s.Quantity).Select(s => s.Quantity).AsAsyncEnumerable(2).ToListAsync());
    }

    [Fact]
    public async Task Reads_groups_grains_and_aggregations()
    {
        await using var app = await SalesApp.StartAsync();
        var sales = Sales(app);

        Assert.Equal(
            [("TX", 1000m, 1), ("UT", 1510.75m, 2)],
            await sales.Where(s => s.State.In("UT", "TX")).OrderBy(s => s.State).GroupBy(s => s.State)
                .Select(s => (s.State, s.Amount.Sum(), s.Rep.CountDistinct())).ToListAsync());
        var months = await sales.Where(s => s.Date > new DateOnly(2026, 1, 1)).ByDateGrain(s => s.Date, DateGrain.Month)
            .Select(s => (s.Date.By(DateGrain.Month), s.Quantity.Sum())).ToListAsync();
        Assert.Equal([3, 3], months.Select(month => month.Item2!.Value));
        Assert.Equal(2, months.Select(month => month.Item1).Distinct().Count());
        Assert.Equal((5L, 2.5m, -7m), await sales.Select(s => (s.Rep.Count(), s.Quantity.Average(), s.Amount.Min())).SingleAsync());
    }

    [Fact]
    public async Task Tables_CSV_and_workbooks_contain_the_same_rows()
    {
        await using var app = await SalesApp.StartAsync();
        var query = Sales(app).Where(s => s.Quantity <= 2).OrderBy(s => s.Quantity).Select(s => (s.Rep, s.Quantity));

        var table = await query.GetTableAsync();
        Assert.Equal([("rep", "STRING"), ("qty", "LONG")], table.Columns.Select(column => (column.Name, column.Type)));
        Assert.Equal(["Ann", "Bob Ax"], table.Rows.Select(row => row["rep"].ToString()));
        using var csv = new StreamReader(await query.GetCsvAsync());
        Assert.StartsWith("rep,qty", await csv.ReadToEndAsync(), StringComparison.Ordinal);
        await using var excel = await query.GetExcelAsync();
        Assert.Equal('P', excel.ReadByte());
    }

    [Theory]
    [InlineData(SqlApiVersion.V1)]
    [InlineData(SqlApiVersion.V2)]
    public async Task Quotes_SQL_as_the_API_version_requires(SqlApiVersion version)
    {
        await using var app = await SalesApp.StartAsync();
        var sales = Sales(app, new() { SqlApiVersion = version });
        var f = sales.Fields;

        var rows = await sales.SqlAsync<DomoRow>(
            $"select {f.Rep}, {f.Amount} from {sales} where {f.Amount} > {1.5m} and {f.Rep} <> {"it's"} and {f.Date} < {new DateOnly(2026, 4, 1)} order by {f.Amount}");

        Assert.Equal([("Eve", 2m), ("Dione Miu", 1500.25m)], rows.Select(row => (row["rep"].ToString(), (decimal)row["amount"])));
    }

    private static DatasetQuery<DomoRow, SalesFields> Sales(TestApp app, DomoClientOptions? options = null) =>
        new(new DomoClient(app.Http, options), "sales");

    private sealed class SalesFields
    {
        public DatasetTextField Rep { get; } = new("rep") { ColumnName = "Sales Rep" };

        public DatasetTextField State { get; } = new("state") { ColumnName = "State" };

        public DatasetDecimalField Amount { get; } = new("amount") { ColumnName = "Amount" };

        public DatasetLongField Quantity { get; } = new("qty") { ColumnName = "Qty" };

        public DatasetDateField<DateOnly?> Date { get; } = new("date", WireReader.ReadDate) { ColumnName = "Date" };
    }
}
