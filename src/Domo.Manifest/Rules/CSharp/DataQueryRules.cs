namespace Domo.Manifest.Rules.CSharp;

/// <summary>Queries of the Data API in addresses that C# writes by hand. <c>EndpointAnalyzer</c> checks them.</summary>
internal static class DataQueryRules
{
    public static readonly Rule UnknownField = new(
        "DOMO7010",
        RuleSeverity.Error,
        "The query names a field that the manifest does not have",
        "The dataset '{1}' has no field '{0}', so the request fails{2}")
    {
        Why = "A query names the aliases that the manifest gives the columns, not the columns. Domo tells them apart by letter case.",
        Bad = CSharpExamples.OfQuery("fields=⟦amuont⟧,name"),
        Good = Clean("Select(s => (s.Amount, s.Name)).ToListAsync()"),
    };

    public static readonly Rule UnknownParameter = new(
        "DOMO7011",
        RuleSeverity.Warning,
        "The query has a parameter that the Data API does not have",
        "The Data API has no parameter '{0}', so it changes nothing; did you mean '{1}'?")
    {
        Why = "The operators of the Data API are fields, filter, groupby, dategrain, calendar, orderby, limit, offset, useBeastMode and the "
            + "aggregations, spelled so. Others are no part of the query.",
        Bad = CSharpExamples.OfQuery("⟦groupBy⟧=name"),
        Good = Clean("GroupBy(s => s.Name).ToListAsync()"),
    };

    public static readonly Rule BadFilter = new(
        "DOMO7012",
        RuleSeverity.Error,
        "The filter has no operator of the Data API",
        "'{0}' is no operator of a filter, so the request fails{1}")
    {
        Why = "A filter is a field, an operator and a value. The operators are <, <=, >, >=, =, ==, !=, ~, !~, contains, !contains, in, !in, "
            + "last, todate, is null and !is null.",
        Bad = CSharpExamples.OfQuery("filter=amount ⟦=>⟧ 1000"),
        Good = Clean("Where(s => s.Amount >= 1000).ToListAsync()"),
    };

    public static readonly Rule BadPeriod = new(
        "DOMO7013",
        RuleSeverity.Error,
        "The period is none that the Data API has",
        "'{0}' is no period that '{1}' takes, so the request fails; there are {2}")
    {
        Why = "A date grain and 'todate' take day, week, month, quarter and year; 'last' takes hours too.",
        Bad = CSharpExamples.OfQuery("sum=amount&dategrain=startDate by ⟦monthly⟧"),
        Good = Clean("ByDateGrain(s => s.StartDate, DateGrain.Month).Select(s => (s.StartDate.By(DateGrain.Month), s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule OrderedByAggregation = new(
        "DOMO7014",
        RuleSeverity.Error,
        "The query is ordered by something that it aggregates",
        "'{0}' is aggregated by '{1}', and the Data API cannot order by an aggregation, so the request fails; order the rows in C#")
    {
        Why = "Domo's page on the Data API says so.",
        Bad = CSharpExamples.OfQuery("groupby=name&sum=amount&orderby=⟦amount⟧ descending"),
        Good = Clean("GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule NothingAggregated = new(
        "DOMO7015",
        RuleSeverity.Warning,
        "The query groups with Beast Modes and aggregates nothing",
        "With useBeastMode=true Domo aggregates nothing by itself, so grouping by '{0}' fails for every other field whose formula does not "
        + "aggregate; add sum, avg, count, unique, min or max")
    {
        Why = "Without Beast Modes Domo sums or counts what is not grouped by. With them the query is SQL, where a column must be grouped by or "
            + "aggregated. It speaks only where several other fields are asked for.",
        Bad = CSharpExamples.OfQuery("fields=name,amount,startDate&⟦groupby⟧=name&useBeastMode=true"),
        Good = Clean("UseBeastModes().GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule BadDirection = new(
        "DOMO7016",
        RuleSeverity.Error,
        "The direction of the order is neither ascending nor descending",
        "'{0}' is no direction of an order, so the request fails; write '{1}'")
    {
        Why = "Domo documents the whole words only.",
        Bad = CSharpExamples.OfQuery("orderby=amount ⟦desc⟧"),
        Good = Clean("OrderByDescending(s => s.Amount).ToListAsync()"),
    };

    public static readonly Rule BadValue = new(
        "DOMO7017",
        RuleSeverity.Error,
        "The parameter has a value that it cannot have",
        "'{0}' takes {1}, and not '{2}'")
    {
        Why = "The parameters limit and offset take whole numbers, calendar takes fiscal or standard, and useBeastMode true or false.",
        Bad = CSharpExamples.OfQuery("limit=⟦ten⟧"),
        Good = Clean("Take(10).ToListAsync()"),
    };

    public static IReadOnlyList<Rule> Rules { get; } =
        [UnknownField, UnknownParameter, BadFilter, BadPeriod, OrderedByAggregation, NothingAggregated, BadDirection, BadValue];

    private static RuleExample Clean(string query) => CSharpExamples.Of($$"""
        using System.Net.Http;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            async Task<object> AskAsync(HttpClient http) =>
                await new DomoApp(http).Datasets.Sales.{{query}};
        }
        """);
}
