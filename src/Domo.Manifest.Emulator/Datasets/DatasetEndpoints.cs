using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Datasets.Queries;
using Domo.Manifest.Emulator.Datasets.Rows;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Datasets;

/// <summary>The Data API: rows of datasets.</summary>
internal sealed class DatasetEndpoints(EmulatorSetup setup, DuckDbSessions databases)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data/v1/{alias}", ReadAsync);
        routes.MapGet("/data/v2/{alias}", ReadAsync);
    }

    private async Task ReadAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var dataset = DeclaredKind.Dataset.Find(
            setup.Manifest.Datasets, item => item.Alias, (string)context.GetRouteValue("alias")!);
        var query = new RowQuery(context.Request);

        await using var session = await databases.OpenForQueryAsync(cancellationToken);
        var file = DataFile.Find(setup.DataDirectory, dataset.Alias);
        var plan = await PlanAsync(session, dataset, file, query, cancellationToken);
        var result = new DatasetResult(
            plan.Columns,
            StableId.For("dataset", dataset.Alias, dataset.DataSetId),
            context.Request.Path + context.Request.QueryString,
            setup.Options.TimeProvider);
        using var writer = RowFormat.Choose(context.Request, result);

        try
        {
            var rows = await session.QueryAsync(plan.Sql, plan.Parameters, cancellationToken);
            await RowSender.SendAsync(rows, writer, context.Response, session.RunAsync, cancellationToken);
        }
        catch (DuckDBException e) when (e.ErrorType is DuckDBErrorType.OutOfRange or DuckDBErrorType.Conversion)
        {
            throw ApiException.BadRequest($"A value of the result does not fit the type of its column. {DuckDbSession.Explain(e)}");
        }
        catch (DuckDBException e)
        {
            throw file.Unreadable(dataset.Alias, DuckDbSession.Explain(e), e);
        }
    }

    private async Task<QueryPlan> PlanAsync(
        DuckDbSession session, DatasetMapping dataset, DataFile file, RowQuery query, CancellationToken cancellationToken)
    {
        var types = setup.TypesOf(dataset);
        var formulas = setup.Options.BeastModesOf(dataset.Alias);
        var source = await DatasetSource.OpenAsync(session, dataset, types, formulas.ContainsKey, file, cancellationToken);
        var table = new DatasetTable(source, dataset.Alias, isNamed: query.UsesBeastModes && formulas.Count > 0);
        var fields = query.UsesBeastModes
            ? new QueryFields(dataset.Alias, [.. table.Columns, .. await ResolveBeastModesAsync()], [])
            : new QueryFields(dataset.Alias, table.Columns, [.. formulas.Keys]);
        var calendar = new PeriodCalendar(
            query.IsFiscal ? setup.Options.FiscalYearStartMonth : 1, setup.Options.TimeProvider.GetUtcNow().UtcDateTime);
        return new QueryPlanner(query, dataset.Alias, table, fields, calendar).Plan();

        Task<IReadOnlyList<ResultColumn>> ResolveBeastModesAsync() => BeastModes.ResolveAsync(
            session, table, formulas, name => types?.TypeOf(name) ?? ColumnType.Unknown, cancellationToken);
    }
}
