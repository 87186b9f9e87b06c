using System.Net;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>The columns of datasets in the Product API.</summary>
public sealed class ProductDatasetTests
{
    private const string Id = "93a5b974-1aac-49fc-ba9a-a67dff658be6";
    private const string Address = $"/api/data/v2/datasources/{Id}/schemas/latest";

    private const string Manifest =
        $$"""
        { "datasetsMapping": [{ "alias": "sales", "dataSetId": "{{Id}}", "fields": [
          { "alias": "name", "columnName": "Customer Name" }, { "alias": "amount", "columnName": "Amount" }] }] }
        """;

    [Fact]
    public async Task A_schema_contains_all_columns_of_the_file_by_name()
    {
        await using var app = await StartAsync(null);
        app.Http.DefaultRequestHeaders.Add("X-DOMO-Developer-Token", "any");

        Assert.Equal(
            """{"schema":{"columns":[{"type":"STRING","name":"Customer Name"},{"type":"DECIMAL","name":"Amount"},{"type":"DATE","name":"Day"},{"type":"DATETIME","name":"At"}]}}""",
            (await app.GetAsync(Address)).Ok());
    }

    [Fact]
    public async Task Requires_the_token_and_a_dataset_of_the_manifest()
    {
        await using var app = await StartAsync("secret");

        Assert.Equal(
            "The Product API requires a developer token in the header X-DOMO-Developer-Token.",
            (await app.GetAsync(Address)).ErrorMessage(HttpStatusCode.Unauthorized));
        app.Http.DefaultRequestHeaders.Add("X-DOMO-Developer-Token", "secret");
        Assert.Equal(
            "The manifest has no dataset with dataSetId 'other'.",
            (await app.GetAsync("/api/data/v2/datasources/other/schemas/latest")).ErrorMessage(HttpStatusCode.NotFound));
    }

    private static Task<TestApp> StartAsync(string? token) => TestApp.StartAsync(
        Manifest,
        options => new() { ManifestPath = options.ManifestPath, DeveloperToken = token },
        ("domo.types.json", """{ "datasets": { "sales": { "fields": { "amount": "DECIMAL" } } } }"""),
        ("sales.csv", "Customer Name,Amount,Day,At\nAnn,1.5,2026-04-23,2026-04-23 10:00:00\n"));
}
