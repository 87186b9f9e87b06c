namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about hand-written URLs of Domo's endpoints. <c>EndpointAnalyzer</c> checks them.</summary>
internal static class EndpointRules
{
    public static readonly Rule HasClient = new(
        "DOMO7001",
        RuleSeverity.Info,
        "Hand-written URL instead of the generated client",
        "Use '{1}' instead of the hand-written URL '{0}'")
    {
        Why = "The client is generated from the manifest: an alias or field cannot be misspelt, the response is typed and streamed, and "
            + "errors are exceptions. Only these rules check a URL in a string.",
        Bad = CSharpExamples.OfRequest("""http.GetStringAsync(⟦"/data/v1/sales"⟧)"""),
        Good = CSharpExamples.Of("""
            using System.Net.Http;
            using System.Threading.Tasks;

            class App
            {
                async Task<object> AskAsync(HttpClient http) =>
                    await new DomoApp(http).Datasets.Sales.ToListAsync();
            }
            """),
    };

    public static readonly Rule UnknownAlias = new(
        "DOMO7002", RuleSeverity.Error, "Unknown alias in a URL", "The manifest has no {0} '{1}', so the request fails{2}")
    {
        Why = "Domo looks up the name in the manifest, case-sensitively, and returns 404 if it does not exist.",
        Bad = CSharpExamples.OfRequest("""http.GetStringAsync("/data/v1/⟦salez⟧?limit=10")"""),
        Good = CSharpExamples.Of("""
            using System.Net.Http;
            using System.Threading.Tasks;

            class App
            {
                async Task<object> AskAsync(HttpClient http) =>
                    await new DomoApp(http).Datasets.Sales.Take(10).ToListAsync();
            }
            """),
    };

    public static readonly Rule ProductAddress = new(
        "DOMO7003",
        RuleSeverity.Warning,
        "Product API address in an app",
        "An app's session cannot call the Product API '{0}'; call it from a Code Engine function")
    {
        Why = "Domo serves the Product API at the instance's own host, `https://{instance}.domo.com/api/…`, for developer tokens. In an "
            + "app, a relative address is at the host of the app, which has only the endpoints for apps. A function of a Code Engine "
            + "package can call the Product API with the rights of the user.",
        Bad = CSharpExamples.OfRequest("""http.GetStringAsync("⟦/content/v1/pages/123⟧?parts=cards")"""),
        Good = CSharpExamples.OfCalls("""
            using System.Net.Http;
            using System.Threading.Tasks;

            class App
            {
                async Task<object> AskAsync(HttpClient http) =>
                    await new DomoApp(http).Functions.PageCardsAsync(page: 123);
            }
            """),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } = [HasClient.Message, UnknownAlias.Message, ProductAddress.Message];
}
