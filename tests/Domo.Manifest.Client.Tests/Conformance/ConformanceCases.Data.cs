namespace Domo.Manifest.Client.Tests.Conformance;

/// <content>Datasets and SQL.</content>
internal static partial class ConformanceCases
{
    private const string Quoted = "quoted as `@domoinc/query` does, so that every name and text can stand there";
    private const string NoBlanks = "no blanks between fields, as Domo's page prints them";

    private static IEnumerable<ConformanceCase> Data() =>
    [
        Same(21, domo => domo.Datasets.Sales.ToListAsync()),
        Same(22, domo => domo.Datasets.Sales.ToListAsync()),
        Same(23, domo => domo.Datasets.Sales.GetTableAsync()),
        Same(24, domo => domo.Datasets.Sales.GetCsvAsync()),
        Same(25, domo => domo.Datasets.Sales.GetExcelAsync()),
        Same(26, domo => domo.Datasets.Sales.ToListAsync()),
        Different(27, Quoted,
            domo => domo.Datasets.Sales.Where(f => f["amount"] > 1000 & f["name"].Contains("Foobar")).ToListAsync(),
            target: "/data/v1/sales?filter='amount' > 1000, 'name' contains \"Foobar\""),
        Different(28, Quoted + "; `!~` is another spelling of `!contains`",
            domo => domo.Datasets.Sales.Where(f => f["state"].In("UT", "TX") & f["rep"].DoesNotContain("ax")).ToListAsync(),
            target: "/data/v1/sales?filter='state' in [\"UT\",\"TX\"], 'rep' !contains \"ax\""),
        Different(29, Quoted,
            domo => domo.Datasets.Sales.Where(f => f["date"].InLast(3, RollingUnit.Months) & f["date"].InCurrent(DateGrain.Year))
                .WithCalendar(DatasetCalendar.Fiscal).ToListAsync(),
            target: "/data/v1/sales?filter='date' last 3 months, 'date' todate year&calendar=fiscal"),
        Different(30, Quoted,
            domo => new DatasetQuery<DomoRow, DatasetFields>(domo.Client, "sales", "color", "shape", "qty")
                .GroupBy(f => [f["color"], f["shape"]]).ToListAsync(),
            target: "/data/v1/sales?fields=color,shape,qty&groupby='color','shape'"),
        Different(31, Quoted + "; no more columns come back than are selected",
            domo => domo.Datasets.Sales.ByDateGrain(f => f["date"], DateGrain.Month)
                .Select(f => [f["date"].By(DateGrain.Month), f["amount"].Sum()]).ToListAsync(),
            target: "/data/v1/sales?fields=date,amount&dategrain='date' by month&sum='amount'"),
        Different(32, Quoted + "; one aggregation of each kind has one column",
            domo => domo.Datasets.Sales.Select(f => [
                f["a"].Average(), f["b"].Average(), f["c"].Count(), f["d"].Max(), f["e"].Min(), f["f"].Sum(), f["g"].CountDistinct()])
                .ToListAsync(),
            target: "/data/v1/sales?avg='a','b'&count='c'&max='d'&min='e'&sum='f'&unique='g'"),
        Different(33, Quoted,
            domo => domo.Datasets.Sales.OrderByDescending(f => f["amount"]).ThenBy(f => f["name"]).Skip(10).Take(20).ToListAsync(),
            target: "/data/v1/sales?orderby='amount' descending, 'name' ascending&offset=10&limit=20"),
        Different(34, Quoted,
            domo => domo.Datasets.DataAlias.UseBeastModes().GroupBy(f => [f["reps"]])
                .Select(f => [f["beastModeAlias"].Sum(), f["reps"]]).ToListAsync(),
            target: "/data/v1/dataAlias?useBeastMode=true&fields=beastModeAlias,reps&sum='beastModeAlias'&groupby='reps'"),
        Same(35, domo => domo.Datasets.DataAlias.SqlTableAsync(SqlQuery.FromText("SELECT * FROM dataAlias limit 100"))),
        Same(68, domo => domo.Datasets.Sales.GetCsvAsync()),
        Same(69, domo => domo.Datasets.Inventory.GetCsvAsync()),
        Different(74, "`application/json`, as the toolkit asks there: the answer names its columns",
            domo => domo.Datasets.Sales.SqlTableAsync(SqlQuery.FromText("SELECT 1")),
            accept: "application/json"),
        Same(76, domo => domo.Datasets.Sales.ToListAsync()),
        Same(117, domo => domo.Datasets.Sales.ToListAsync()),
        Different(118, NoBlanks,
            domo => domo.Datasets.Sales.Select(f => [f["col1"], f["col 2"], f["a&b"]]).ToListAsync(),
            target: "/data/v2/sales?fields=col1,col 2,a%26b"),
        Same(119, domo => domo.Datasets.Sales.Where(f => f["amount"] <= 10.5m).ToListAsync()),
        Same(120, domo => domo.Datasets.Sales.Where(f => f["amount"] >= 10).ToListAsync()),
        Same(121, domo => domo.Datasets.Sales.Where(f => f["name"] != "Joe").ToListAsync()),
        Same(122, domo => domo.Datasets.Sales.Where(f => f["name"].Contains("foo bar")).ToListAsync()),
        Same(123, domo => domo.Datasets.Sales.Where(f => f["name"].DoesNotContain("x")).ToListAsync()),
        Same(124, domo => domo.Datasets.Sales.Where(f => f["state"].In("UT", "TX")).ToListAsync()),
        Same(125, domo => domo.Datasets.Sales.Where(f => f["n"].In(1, 2)).ToListAsync()),
        Same(126, domo => domo.Datasets.Sales.Where(f => f["state"].NotIn("UT")).ToListAsync()),
        Same(127, domo => domo.Datasets.Sales.Where(f => f["amount"].Between(1, 5)).ToListAsync()),
        Same(128, domo => domo.Datasets.Sales.Where(f => f["c"].IsNotNull()).ToListAsync()),
        Same(129, domo => domo.Datasets.Sales
            .Where(f => f["date"] >= "2014-01-01T00:00:00" & f["date"] < new DateTimeOffset(2014, 8, 1, 0, 0, 0, TimeSpan.Zero))
            .ToListAsync()),
        Different(130, "what is recorded cannot be read back",
            domo => domo.Datasets.Sales.Where(f => f["it's"] == "say \"hi\"").ToListAsync(),
            target: "/data/v2/sales?filter='it''s' == 'say \"hi\"'"),
        Different(131, "it throws a `TypeError` there",
            domo => domo.Datasets.Sales.Where(f => f["c"] == true).ToListAsync(),
            target: "/data/v1/sales?filter='c' == true"),
        Same(132, domo => domo.Datasets.Sales.Where(f => f["salesdate"].InPrevious(DateGrain.Year)).ToListAsync()),
        Same(133, domo => domo.Datasets.Sales.Where(f => f["salesdate"].InLast(6, RollingUnit.Months)).ToListAsync()),
        Same(134, domo => domo.Datasets.Sales.Where(f => f["sales date"].InCurrent(DateGrain.Year)).ToListAsync()),
        Same(135, domo => domo.Datasets.Sales.GroupBy(f => [f["a"], f["b"]]).ToListAsync()),
        Same(136, domo => domo.Datasets.Sales.Select(f => [
            f["a"].Sum(), f["b"].Average(), f["c"].Count(), f["d"].CountDistinct(), f["e"].Min(), f["f"].Max()]).ToListAsync()),
        Same(137, domo => domo.Datasets.Sales.OrderBy(f => f["a"]).ThenByDescending(f => f["b"]).ToListAsync()),
        Never(138, "`Take(0)` is refused: who asks for no rows does not want all of them"),
        Same(139, domo => domo.Datasets.Sales.WithCalendar(DatasetCalendar.Fiscal).ToListAsync()),
        Same(140, domo => domo.Datasets.Sales.UseBeastModes().Select(f => [f["bm"]]).ToListAsync()),
        Different(141, NoBlanks,
            domo => new DatasetQuery<DomoRow, DatasetFields>(domo.Client, "sales", "col1", "col2", "col3", "col4", "col5")
                .Where(f => f["col1"] > 2 & f["col5"].InCurrent(DateGrain.Week)).OrderByDescending(f => f["col3"]).Skip(2).Take(10)
                .ByDateGrain(f => f["col4"], DateGrain.Day).GroupBy(f => [f["col2"]]).ToListAsync(),
            target: "/data/v2/sales?fields=col1,col2,col3,col4,col5&filter='col1' > 2, 'col5' todate week&dategrain='col4' by day"
                + "&groupby='col2'&orderby='col3' descending&offset=2&limit=10"),
        Same(142, domo => domo.Datasets.Sales.Where(f => f["a"] < 1).ToListAsync()),
    ];
}
