using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class BeastModeTests
{
    private const string Manifest =
        """
        {"datasetsMapping":[{"alias":"sales","fields":[
          {"alias":"rep","columnName":"Rep"},{"alias":"amount","columnName":"Amount"},
          {"alias":"profit","columnName":"Profit"},{"alias":"margin","columnName":"Margin"}]}]}
        """;

    private const string Rows = "Rep,Amount,Cost\nAnn,10,4\nBob,20,5\nAnn,30,6\n";

    [Theory]
    [InlineData("fields=profit", """[{"profit":6},{"profit":15},{"profit":24}]""")]
    [InlineData("fields=margin", """[{"margin":0.75}]""")]
    [InlineData("fields=rep,margin&groupby=rep", """[{"rep":"Ann","margin":0.75},{"rep":"Bob","margin":0.75}]""")]
    [InlineData("fields=profit,rep&sum=profit&groupby=rep", """[{"profit":30,"rep":"Ann"},{"profit":15,"rep":"Bob"}]""")]
    [InlineData("fields=profit,margin&sum=profit", """[{"profit":45,"margin":0.75}]""")]
    [InlineData("sum=profit", """[{"profit":45}]""")]
    [InlineData("fields=rep&filter=profit > 6&orderby=profit descending", """[{"rep":"Ann"},{"rep":"Bob"}]""")]
    [InlineData("fields=profit,amount&groupby=profit&max=amount&limit=1", """[{"profit":6,"amount":10}]""")]
    public async Task Queries_can_select_formulas_as_fields(string query, string rows)
    {
        await using var app = await StartAsync();

        Assert.Equal(rows, (await app.GetAsync($"/data/v1/sales?useBeastMode=true&{query}")).Ok());
    }

    [Theory]
    [InlineData("useBeastMode=true&fields=rep,margin", "ERROR: column \"sales.rep\" must appear in the GROUP BY clause or be used in an aggregate function")]
    [InlineData("useBeastMode=true&fields=rep,amount&groupby=rep", "ERROR: column \"sales.amount\" must appear in the GROUP BY clause or be used in an aggregate function")]
    [InlineData("useBeastMode=true&fields=margin&sum=margin", "'sum' cannot aggregate the Beast Mode 'margin', because its formula aggregates already.")]
    [InlineData("useBeastMode=true&fields=margin&filter=margin > 0", "The Beast Mode 'margin' aggregates, so a filter cannot use it.")]
    [InlineData("useBeastMode=true&fields=rep&groupby=margin", "'margin' is a Beast Mode that aggregates, so it cannot be in 'groupby'.")]
    [InlineData("useBeastMode=true&fields=rep,margin&groupby=rep&orderby=margin", "You cannot order on an aggregation: 'margin' is aggregated, because it is not in 'groupby'.")]
    [InlineData("fields=profit", "'profit' is a Beast Mode of the dataset 'sales'; add 'useBeastMode=true' to use it.")]
    public async Task The_request_determines_the_aggregation(string query, string message)
    {
        await using var app = await StartAsync();

        Assert.Equal(message, (await app.GetAsync($"/data/v1/sales?{query}")).ErrorMessage(HttpStatusCode.BadRequest));
        Assert.Equal(
            """[{"rep":"Ann","amount":40},{"rep":"Bob","amount":20}]""",
            (await app.GetAsync("/data/v1/sales?groupby=rep")).Ok());
    }

    [Fact]
    public async Task A_formula_reads_columns_with_any_name()
    {
        await using var app = await TestApp.StartAsync(
            """{"datasetsMapping":[{"alias":"odd","fields":[{"alias":"sum","columnName":"sum"}]}]}""",
            options => options.AddBeastMode("odd", "sum", "\"#\" + \"#0\" + \"##1\""),
            ("odd.csv", "#,#0,##1\n1,20,300\n"));

        Assert.Equal("""[{"sum":321}]""", (await app.GetAsync("/data/v1/odd?useBeastMode=true&fields=sum")).Ok());
    }

    [Fact]
    public async Task Reports_invalid_formulas()
    {
        await using var app = await TestApp.StartAsync(
            Manifest,
            options => options.AddBeastMode("sales", "profit", "nope + 1").AddBeastMode("sales", "margin", "1"),
            ("sales.csv", Rows));
        Assert.StartsWith(
            "The formula of the Beast Mode 'profit' is not a valid DuckDB SQL expression for this dataset. Referenced column \"nope\" not found",
            (await app.GetAsync("/data/v1/sales?useBeastMode=true")).ErrorMessage(HttpStatusCode.InternalServerError),
            StringComparison.Ordinal);

        Assert.StartsWith(
            "The dataset 'sales' has no field 'proft' in the manifest for the Beast Mode; did you mean 'profit'?",
            await RefusedAsync(app.Options().AddBeastMode("sales", "proft", "1")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "The manifest declares no dataset with the alias 'sale'; did you mean 'sales'?",
            await RefusedAsync(app.Options().AddBeastMode("sale", "profit", "1")),
            StringComparison.Ordinal);
        Assert.Equal("13 is not a month; FiscalYearStartMonth must be 1 to 12.", await RefusedAsync(app.Options(fiscalYearStartMonth: 13)));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        Manifest,
        options => options
            .AddBeastMode("sales", "profit", "amount - \"Cost\" -- per row")
            .AddBeastMode("sales", "margin", "1 - sum(\"Cost\") / sum(amount) + 0 * count(*)"),
        ("sales.csv", Rows));

    private static async Task<string> RefusedAsync(DomoEmulatorOptions options) => (await Assert.ThrowsAsync<DomoEmulatorException>(
        () => DomoEmulator.StartAsync(options, TestContext.Current.CancellationToken))).Message;
}
