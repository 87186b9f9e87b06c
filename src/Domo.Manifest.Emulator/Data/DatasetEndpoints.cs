using System.Data.Common;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Domo.Manifest.Model;
using DuckDB.NET.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Data;

/// <summary>The Data API: rows of datasets.</summary>
internal sealed class DatasetEndpoints(EmulatorSetup setup)
{
    /// <summary>
    /// How much is written before it is sent. Up to here a failure can still become an error response, which is why rows do not
    /// go straight into the response.
    /// </summary>
    private const int ChunkSize = 32 * 1024;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/data/v1/{alias}", ReadAsync);

    private async Task ReadAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var dataset = DeclaredKind.Dataset.Find(
            setup.Manifest.Datasets, item => item.Alias, (string)context.GetRouteValue("alias")!);
        var query = new QueryParameters(context.Request, "fields", "limit", "offset");
        var (limit, offset) = (query.Count("limit"), query.Count("offset"));

        await using var session = await DuckDbSession.OpenAsync(cancellationToken);
        var file = DataFile.Find(setup.DataDirectory, dataset.Alias);
        var source = await DatasetSource.OpenAsync(session, dataset, TypesOf(dataset), file, cancellationToken);
        var columns = FieldList.Select(query.Text("fields"), source.Columns, dataset.Alias);
        using var writer = RowFormat.Choose(context.Request, new DatasetResult(
            columns,
            StableId.For("dataset", dataset.Alias, dataset.DataSetId),
            context.Request.Path + context.Request.QueryString,
            setup.Options.TimeProvider));

        try
        {
            // An empty JSON file of a dataset without fields has no columns at all, and SQL wants one.
            string values = columns.Count == 0 ? "NULL" : string.Join(", ", columns.Select(column => column.WireValue));
            await using var rows = await session.QueryAsync(
                $"SELECT {values} FROM {source.Table} LIMIT $limit OFFSET $offset",
                [.. source.Parameters, ("limit", limit ?? long.MaxValue), ("offset", offset ?? 0)],
                cancellationToken);
            await SendAsync(rows, writer, context.Response, cancellationToken);
        }
        catch (DuckDBException e)
        {
            throw file.Unreadable(dataset.Alias, DuckDbSession.Explain(e), e);
        }
    }

    private static async Task SendAsync(DbDataReader rows, RowWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        writer.WriteStart();
        while (await rows.ReadAsync(cancellationToken))
        {
            writer.WriteRow(rows);
            if (writer.Buffer.WrittenCount >= ChunkSize)
            {
                await SendBufferAsync(writer, response, cancellationToken);
            }
        }

        writer.WriteEnd();
        await SendBufferAsync(writer, response, cancellationToken);
    }

    private static async Task SendBufferAsync(RowWriter writer, HttpResponse response, CancellationToken cancellationToken)
    {
        writer.Flush();
        if (!response.HasStarted)
        {
            response.ContentType = writer.ContentType;
        }

        await response.Body.WriteAsync(writer.Buffer.WrittenMemory, cancellationToken);
        writer.Buffer.ResetWrittenCount();
    }

    private TypedEntry? TypesOf(DatasetMapping dataset) =>
        setup.Types.Datasets.FirstOrDefault(entry => string.Equals(entry.Name, dataset.Alias, StringComparison.Ordinal));
}
