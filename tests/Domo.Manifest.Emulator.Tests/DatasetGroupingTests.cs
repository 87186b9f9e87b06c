using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class DatasetGroupingTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Theory]
    [InlineData("sum=amount", """[{"amount":2505.75}]""")]
    [InlineData("sum='qty'&avg='rate'&count='rep'&unique='state'&min='date'&max='sales date'",
        """[{"rep":5,"state":3,"qty":10,"rate":2.5E+19,"date":"2025-12-31","sales date":"2026-04-23T11:30:00Z"}]""")]
    [InlineData("fields=rep,amount,qty&max=qty&min=amount", """[{"amount":-7,"qty":4}]""")]
    [InlineData("avg=amount&filter=state = UT", """[{"amount":755.375}]""")]
    [InlineData("sum=qty&count=rep&filter=state = none", """[{"rep":0,"qty":null}]""")]
    public Task Aggregations_without_groups_return_one_row(string query, string rows) => AssertAsync(query, rows);

    [Theory]
    [InlineData("groupby=state&fields=state,rep,qty,amount,date",
        """
        [{"state":"TX","rep":1,"qty":2,"amount":1000,"date":1},{"state":"UT","rep":2,"qty":4,"amount":1510.75,"date":2},
        {"state":"closed/won","rep":1,"qty":null,"amount":-7,"date":0},{"state":null,"rep":1,"qty":4,"amount":2,"date":1}]
        """)]
    [InlineData("fields=qty,state&groupby='state'&max=qty&orderby=state descending&limit=2", """[{"qty":null,"state":"closed/won"},{"qty":3,"state":"UT"}]""")]
    [InlineData("fields=amount&groupby=state,rep&limit=1&offset=1", """[{"amount":10.5}]""")]
    public Task Groups_return_sums_and_counts_by_default(string query, string rows) => AssertAsync(query, rows);

    [Theory]
    [InlineData("day", """[{"Date":"2025-12-31","qty":4},{"Date":"2026-03-31","qty":3},{"Date":"2026-04-19","qty":2},{"Date":"2026-04-23","qty":1},{"Date":null,"qty":null}]""")]
    [InlineData("week", """[{"CalendarWeek":"2025-12-28","qty":4},{"CalendarWeek":"2026-03-29","qty":3},{"CalendarWeek":"2026-04-19","qty":3},{"CalendarWeek":null,"qty":null}]""")]
    [InlineData("month", """[{"CalendarMonth":"2025-12-01","qty":4},{"CalendarMonth":"2026-03-01","qty":3},{"CalendarMonth":"2026-04-01","qty":3},{"CalendarMonth":null,"qty":null}]""")]
    [InlineData("quarter", """[{"CalendarQuarter":"2025-10-01","qty":4},{"CalendarQuarter":"2026-01-01","qty":3},{"CalendarQuarter":"2026-04-01","qty":3},{"CalendarQuarter":null,"qty":null}]""")]
    [InlineData("year", """[{"Year":2025,"qty":4},{"Year":2026,"qty":6},{"Year":null,"qty":null}]""")]
    [InlineData("year&calendar=fiscal", """[{"Year":2026,"qty":4},{"Year":2027,"qty":6},{"Year":null,"qty":null}]""")]
    [InlineData("quarter&calendar=fiscal", """[{"CalendarQuarter":"2025-11-01","qty":4},{"CalendarQuarter":"2026-02-01","qty":6},{"CalendarQuarter":null,"qty":null}]""")]
    public Task Groups_dates_by_grain(string grain, string rows) => AssertAsync($"fields=date,qty&dategrain=date by {grain}", rows);

    [Theory]
    [InlineData("dategrain='sales date' by year&fields=sales date,qty&max=qty&orderby=Year descending&limit=1", """[{"Year":2026,"qty":3}]""")]
    [InlineData("dategrain=sales date by month&fields=qty&orderby=sales date descending", """[{"qty":6},{"qty":4},{"qty":null}]""")]
    [InlineData("dategrain=date by year&groupby=state&fields=date,state,qty&filter=qty > 1",
        """[{"Year":2025,"state":null,"qty":4},{"Year":2026,"state":"TX","qty":2},{"Year":2026,"state":"UT","qty":3}]""")]
    public Task Combines_grains_with_groups_and_order(string query, string rows) => AssertAsync(query, rows);

    [Fact]
    public async Task A_grain_overrides_a_column_with_its_name()
    {
        await using var app = await TestApp.StartAsync(
            """{"datasetsMapping":[{"alias":"all","fields":[]}]}""", configure: null, ("all.csv", "Year,day,n\nx,2026-04-23,1\n"));

        Assert.Equal("""[{"Year":2026,"n":1}]""", (await app.GetAsync("/data/v1/all?dategrain=day by year")).Ok());
        Assert.Equal("""[{"CalendarMonth":"2026-04-01","n":1}]""",
            (await app.GetAsync("/data/v2/all?fields=day, n&dategrain='day' by month")).Ok());
    }

    [Theory]
    [InlineData("amount", "Fay,Eve,Ann,Bob,Dione")]
    [InlineData("amount ascending", "Fay,Eve,Ann,Bob,Dione")]
    [InlineData("state descending, 'qty' descending", "Fay,Dione,Ann,Bob,Eve")]
    [InlineData("'state','rep' descending", "Bob,Dione,Ann,Fay,Eve")]
    [InlineData("sales date", "Eve,Dione,Bob,Ann,Fay")]
    [InlineData("rate descending", "Eve,Fay,Ann,Dione,Bob")]
    public async Task Orders_rows_with_null_last(string order, string reps) =>
        Assert.Equal(reps, await sales.App.RepsAsync($"orderby={order}"));

    [Theory]
    [InlineData("fields=rep,state&orderby=qty descending&limit=1&offset=1", """[{"rep":"Dione Miu","state":"UT"}]""")]
    [InlineData("fields='rep', \"qty\"&limit=1", """[{"rep":"Ann","qty":1}]""")]
    public Task Selects_fields_independently_of_the_order(string query, string rows) => AssertAsync(query, rows);

    [Theory]
    [InlineData("groupby=state&orderby=qty", "You cannot order on an aggregation: 'qty' is aggregated, because it is not in 'groupby'.")]
    [InlineData("sum=qty&orderby=qty", "You cannot order on an aggregation: 'qty' is aggregated, because it is not in 'groupby'.")]
    [InlineData("orderby=qty desc", "'orderby' cannot be read at character 5: the order must be 'ascending' or 'descending', not 'desc'.")]
    [InlineData("orderby='qty' desc", "'orderby' cannot be read at character 7: the order must be 'ascending' or 'descending', not 'desc'.")]
    [InlineData("orderby=quantity", "The dataset 'sales' has no field 'quantity'")]
    [InlineData("sum=rep", "'sum' requires numbers, but 'rep' is a STRING.")]
    [InlineData("sum=qty&avg=qty", "'qty' is in both 'avg' and 'sum'; a result has each field once.")]
    [InlineData("fields=rep&sum=qty", "'qty' is in 'sum', but not in 'fields'; add it to 'fields'.")]
    [InlineData("groupby=qty&sum=qty", "'qty' is in both 'groupby' and 'sum'.")]
    [InlineData("groupby=date&dategrain=date by day", "'date' is in both 'groupby' and 'dategrain'.")]
    [InlineData("count=date&dategrain=date by day", "'date' is in both 'dategrain' and 'count'.")]
    [InlineData("dategrain=rep by day", "'dategrain' requires a date column, but 'rep' is a STRING.")]
    [InlineData("dategrain=date", "'dategrain' cannot be read at character 5: expected 'by' and a period after 'date'.")]
    [InlineData("dategrain='date' by hour", "'dategrain' cannot be read at character 11: 'hour' is not one of day, week, month, quarter, year.")]
    [InlineData("dategrain='date' by day, 'sales date' by day", "'dategrain' cannot be read at character 14: only one date grain is allowed.")]
    [InlineData("groupby=state, ", "The dataset 'sales' has no field ''")]
    [InlineData("groupby='state' qty", "'groupby' cannot be read at character 9: expected a comma or the end.")]
    public async Task Rejects_incompatible_query_parameters(string query, string message) => Assert.StartsWith(
        message, (await sales.App.GetAsync($"/data/v1/sales?{query}")).ErrorMessage(HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task Rejects_a_sum_that_overflows_every_type()
    {
        await using var app = await TestApp.StartAsync(
            """{"datasetsMapping":[{"alias":"all","fields":[]}]}""",
            configure: null,
            ("domo.types.json", """{"datasets":{"all":{"fields":{"n":"LONG","d":"DECIMAL"}}}}"""),
            ("all.csv", "n,d\n9223372036854775807,9999999999999999999999999999\n9223372036854775807,9999999999999999999999999999\n"));

        Assert.Equal("""[{"n":18446744073709551614}]""", (await app.GetAsync("/data/v1/all?sum=n")).Ok());
        Assert.StartsWith(
            "A value of the result does not fit the type of its column.",
            (await app.GetAsync("/data/v1/all?sum=d")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    private async Task AssertAsync(string query, string rows) =>
        Assert.Equal(rows.ReplaceLineEndings(""), (await sales.App.GetAsync($"/data/v1/sales?{query}")).Ok());
}
