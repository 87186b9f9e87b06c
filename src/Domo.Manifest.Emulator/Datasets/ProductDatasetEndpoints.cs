using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Datasets;

/// <summary>The dataset endpoints of the Product API, which are called from outside Domo with a developer token and dataset IDs.</summary>
internal sealed class ProductDatasetEndpoints(EmulatorSetup setup, DuckDbSessions databases)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/data/v2/datasources/{id}/schemas/latest", ReadSchemaAsync);

    private async Task ReadSchemaAsync(HttpContext context)
    {
        DeveloperTokenCheck.Require(context.Request, setup.Options);
        QueryParameters.RejectAll(context.Request);
        string id = (string)context.GetRouteValue("id")!;
        var dataset = setup.Manifest.Datasets
            .FirstOrDefault(dataset => string.Equals(dataset.DataSetId, id, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiException.NotFound($"The manifest has no dataset with dataSetId '{id}'.");

        await using var session = await databases.OpenForQueryAsync(context.RequestAborted);
        var file = DataFile.Find(setup.DataDirectory, dataset.Alias);
        var formulas = setup.Options.BeastModesOf(dataset.Alias);
        var source = await DatasetSource.OpenAsync(
            session, dataset, setup.TypesOf(dataset), formulas.ContainsKey, file, context.RequestAborted);
        await JsonResponse.WriteAsync(context.Response, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("schema");
            json.WriteStartArray("columns");
            foreach (var column in source.Columns.Concat(source.Others))
            {
                json.WriteStartObject();
                json.WriteString("type", ColumnTypes.NameOf(column.Type));
                json.WriteString("name", column.ColumnName ?? column.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
