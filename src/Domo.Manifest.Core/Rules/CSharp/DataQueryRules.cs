namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about Data API queries in hand-written URLs. <c>EndpointAnalyzer</c> checks them.</summary>
internal static class DataQueryRules
{
    public static readonly Rule UnknownField = new(
        "DOMO7010", RuleSeverity.Error, "Unknown field in a query", "Dataset '{1}' has no field '{0}'{2}")
    {
        Why = "A query uses the aliases of the fields in the manifest, not the names of the columns. Aliases are case-sensitive.",
        Bad = CSharpExamples.OfQuery("fields=⟦amuont⟧,name"),
        Good = Clean("Select(s => (s.Amount, s.Name)).ToListAsync()"),
    };

    public static readonly Rule UnknownParameter = new(
        "DOMO7011", RuleSeverity.Warning, "Unknown query parameter", "The Data API ignores the parameter '{0}'; did you mean '{1}'?")
    {
        Why = "The parameters of the Data API are `fields`, `filter`, `groupby`, `dategrain`, `calendar`, `orderby`, `limit`, `offset`, "
            + "`useBeastMode` and the aggregations, in this spelling. It ignores all others.",
        Bad = CSharpExamples.OfQuery("⟦groupBy⟧=name"),
        Good = Clean("GroupBy(s => s.Name).ToListAsync()"),
    };

    public static readonly Rule BadFilter = new(
        "DOMO7012", RuleSeverity.Error, "Unknown filter operator", "The Data API has no filter operator '{0}', so the request fails{1}")
    {
        Why = "A filter consists of a field, an operator and a value. The operators are `<`, `<=`, `>`, `>=`, `=`, `==`, `!=`, `~`, `!~`, "
            + "`contains`, `!contains`, `in`, `!in`, `last`, `todate`, `is null` and `!is null`.",
        Bad = CSharpExamples.OfQuery("filter=amount ⟦=>⟧ 1000"),
        Good = Clean("Where(s => s.Amount >= 1000).ToListAsync()"),
    };

    public static readonly Rule BadPeriod = new("DOMO7013", RuleSeverity.Error, "Unknown period", "Unknown period '{0}' for '{1}'; use {2}")
    {
        Why = "A date grain and `todate` accept `day`, `week`, `month`, `quarter` and `year`; `last` accepts hours, too.",
        Bad = CSharpExamples.OfQuery("sum=amount&dategrain=startDate by ⟦monthly⟧"),
        Good = Clean(
            "ByDateGrain(s => s.StartDate, DateGrain.Month).Select(s => (s.StartDate.By(DateGrain.Month), s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule OrderedByAggregation = new(
        "DOMO7014",
        RuleSeverity.Error,
        "Order by an aggregated field",
        "The Data API cannot order by '{0}' because '{1}' aggregates it. Order the rows in C#.")
    {
        Why = "Domo's page on the Data API excludes ordering by an aggregation; the request fails.",
        Bad = CSharpExamples.OfQuery("groupby=name&sum=amount&orderby=⟦amount⟧ descending"),
        Good = Clean("GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule NothingAggregated = new(
        "DOMO7015",
        RuleSeverity.Warning,
        "Beast Mode query without aggregation",
        "With useBeastMode=true, a query grouped by '{0}' must aggregate its other fields. Add sum, avg, count, unique, min or max.")
    {
        Why = "Without Beast Modes, Domo sums or counts the fields that are not grouped by. With them, the query is SQL, in which each "
            + "column must be grouped by or aggregated. The rule reports only queries for several other fields.",
        Bad = CSharpExamples.OfQuery("fields=name,amount,startDate&⟦groupby⟧=name&useBeastMode=true"),
        Good = Clean("UseBeastModes().GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum())).ToListAsync()"),
    };

    public static readonly Rule BadDirection = new(
        "DOMO7016", RuleSeverity.Error, "Unknown sort direction", "Unknown sort direction '{0}'; use '{1}'")
    {
        Why = "Domo documents only `ascending` and `descending`; the request fails.",
        Bad = CSharpExamples.OfQuery("orderby=amount ⟦desc⟧"),
        Good = Clean("OrderByDescending(s => s.Amount).ToListAsync()"),
    };

    public static readonly Rule BadValue = new("DOMO7017", RuleSeverity.Error, "Invalid parameter value", "'{0}' must be {1}, not '{2}'")
    {
        Why = "`limit` and `offset` are whole numbers, `calendar` is `fiscal` or `standard`, and `useBeastMode` is `true` or `false`.",
        Bad = CSharpExamples.OfQuery("limit=⟦ten⟧"),
        Good = Clean("Take(10).ToListAsync()"),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } =
    [
        UnknownField.Message, UnknownParameter.Message, BadFilter.Message, BadPeriod.Message, OrderedByAggregation.Message,
        NothingAggregated.Message, BadDirection.Message, BadValue.Message,
    ];

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
