namespace Domo.Manifest.Rules.CSharp;

/// <summary>Addresses of Domo's endpoints that C# writes by hand. <c>EndpointAnalyzer</c> checks them.</summary>
internal static class EndpointRules
{
    public static readonly Rule HasClient = new(
        "DOMO7001",
        RuleSeverity.Info,
        "The address is written by hand, and the manifest has a client for it",
        "'{0}' is what {1} asks for, typed by the manifest; use that client")
    {
        Why = "An emitted client cannot misspell the alias or a field, streams what comes, and says what went wrong. An address in a text is "
            + "checked by nobody but these rules.",
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
        "DOMO7002",
        RuleSeverity.Error,
        "The address has an alias that the manifest does not have",
        "The manifest has no {0} '{1}', so the request fails{2}")
    {
        Why = "Domo resolves what follows the endpoint by the manifest, letter by letter and with its case, and answers 404 for what is not "
            + "there.",
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

    public static IReadOnlyList<Rule> Rules { get; } = [HasClient, UnknownAlias];
}
