using static Domo.Manifest.Analyzers.Tests.CSharp.BodySource;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Requests that move to the emitted client with their bodies, if the translation is exact.</summary>
public class BodyTranslationTests
{
    [Theory]
    [InlineData(Start, "new { product = text, pieces = number, approver = text }", "domo.Workflows.Reorder.StartAsync(product: text, pieces: number, approver: text)")]
    [InlineData(Start, "new { Pieces = 5, Product = \"a\" + text, due = day }", "domo.Workflows.Reorder.StartAsync(pieces: 5, product: \"a\" + text, due: day)")]
    [InlineData(Start, "new Dictionary<string, object> { [\"product\"] = text, [\"pieces\"] = number }", "domo.Workflows.Reorder.StartAsync(product: text, pieces: number)")]
    [InlineData(PageCards, "new { page = number }", "domo.Functions.PageCardsAsync(page: number)")]
    [InlineData(NewDocument, "new { content = new { title = text, pieces = number, closed = day } }",
        "domo.Collections.Deals.CreateAsync(new() { Title = text, Pieces = number, Closed = day })")]
    [InlineData(Bulk, "new[] { new { content = new { title = text } }, new { content = new { title = \"b\" } } }",
        "domo.Collections.Deals.CreateManyAsync([new() { Title = text }, new() { Title = \"b\" }])")]
    [InlineData("\"/sql/v1/sales\"", "\"SELECT name FROM sales\"", "domo.Datasets.Sales.SqlTableAsync(SqlQuery.FromText(\"SELECT name FROM sales\"))")]
    [InlineData("\"/sql/v1/sales\"", "new { sql = text }", "domo.Datasets.Sales.SqlTableAsync(SqlQuery.FromText(text))")]
    [InlineData(Start, "new { product = text }", null)] // An input is missing.
    [InlineData(Start, "new { product = text, pieces = number, other = 1 }", null)]
    [InlineData(Start, "new { product = text, pieces = 1.5m }", null)] // The method takes a long.
    [InlineData(Start, "new { product = text, pieces = number, approver = number }", null)]
    [InlineData(Start, "any", null)]
    [InlineData(Start, "new { product = text, pieces = number }, JsonSerializerOptions.Web", null)]
    [InlineData(NewDocument, "new { id = text, content = new { title = text } }", null)]
    [InlineData(NewDocument, "new { content = new { title = text, closed = text } }", null)] // The property is a DateOnly.
    [InlineData(NewDocument, "new { content = new { title = text, salesperson = text } }", null)]
    public async Task A_request_with_a_body_moves_to_the_client(string address, string body, string? expected)
    {
        string code = Of($"await http.PostAsJsonAsync({address}, {body})");
        using var project = CSharpProject.Create(code, CSharpProject.ManifestAndTypes);
        var suggestion = Assert.Single(await project.DiagnosticsAsync(), diagnostic => diagnostic.Id == "DOMO7001");

        Assert.Equal(expected is null ? [] : [Of("await " + expected)], (await project.FixesAsync(suggestion)).Select(fix => fix.Text));
        Assert.All(await project.DiagnosticsAfterFixesAsync(suggestion), Assert.Empty);
    }
}
