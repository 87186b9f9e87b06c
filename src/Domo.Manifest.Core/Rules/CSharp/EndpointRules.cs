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

    public static IReadOnlyList<RuleMessage> Messages { get; } = [HasClient.Message, UnknownAlias.Message];
}
