using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.Files;
using Domo.Manifest.Emulator.Datasets.Rows;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using DuckDB.NET.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Datasets.SqlApi;

/// <summary>The SQL API: queries over a single dataset, whose alias is the name of the table.</summary>
internal sealed class SqlEndpoints(EmulatorSetup setup, DuckDbSessions databases)
{
    /// <summary>Denies the query access to files, the network and settings.</summary>
    private const string LockDown = "SET enable_external_access = false; SET lock_configuration = true;";

    private const string Result = "temp.main.result";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sql/v1/{alias}", context => AnswerAsync(context, isByAlias: false));
        routes.MapPost("/data/v2/{alias}/sql", context => AnswerAsync(context, isByAlias: true));
    }

    private async Task AnswerAsync(HttpContext context, bool isByAlias)
    {
        var cancellationToken = context.RequestAborted;
        var dataset = DeclaredKind.Dataset.Find(
            setup.Manifest.Datasets, item => item.Alias, (string)context.GetRouteValue("alias")!);
        QueryParameters.RejectAll(context.Request);
        string sql = await SqlBody.ReadAsync(context.Request, cancellationToken);

        await using var session = await databases.OpenForSqlAsync(cancellationToken);
        sql = await SqlStatement.CheckAsync(session, sql, dataset.Alias, cancellationToken);
        await LoadAsync(session, dataset, isByAlias, cancellationToken);
        var columns = await RunAsync(session, sql, cancellationToken);
        using var writer = new ArrayRowWriter(
            new DatasetResult(
                columns,
                StableId.For("dataset", dataset.Alias, dataset.DataSetId),
                context.Request.Path,
                setup.Options.TimeProvider),
            isSql: true);
        try
        {
            string values = string.Join(", ", columns.Select(column => column.WireValue));
            var rows = await session.QueryAsync($"SELECT {values} FROM {Result}", [], cancellationToken);
            await RowSender.SendAsync(rows, writer, context.Response, session.RunAsync, cancellationToken);
        }
        catch (DuckDBException e)
        {
            throw ApiException.BadRequest($"A value of the result does not fit any of Domo's types. {DuckDbSession.Explain(e)}");
        }
    }

    /// <summary>Creates the table. It contains the rows themselves, because the query cannot read the file.</summary>
    private async Task LoadAsync(DuckDbSession session, DatasetMapping dataset, bool isByAlias, CancellationToken cancellationToken)
    {
        var file = DataFile.Find(setup.DataDirectory, dataset.Alias);
        var formulas = setup.Options.BeastModesOf(dataset.Alias);
        var source = await DatasetSource.OpenAsync(
            session, dataset, setup.TypesOf(dataset), formulas.ContainsKey, file, cancellationToken);
        var columns = Sql.DistinctNames(
            isByAlias
                ? source.Columns
                : [.. source.Columns.Select(column => column with { Name = column.ColumnName ?? column.Name }), .. source.Others],
            dataset.Alias);
        string values = string.Join(
            ", ", columns.Select(column => $"{column.Value} AS {Sql.Name(column.Name)}").DefaultIfEmpty("NULL AS none"));
        try
        {
            await session.ExecuteAsync(
                $"CREATE TABLE {Sql.Name(dataset.Alias)} AS SELECT {values} FROM {source.Table}", source.Parameters, cancellationToken);
        }
        catch (DuckDBException e)
        {
            throw file.Unreadable(dataset.Alias, DuckDbSession.Explain(e), e);
        }

        await session.ExecuteAsync(LockDown, [], cancellationToken);
    }

    /// <summary>Runs the query and stores its result as a table.</summary>
    private static async Task<IReadOnlyList<ResultColumn>> RunAsync(
        DuckDbSession session, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync($"CREATE TEMP TABLE {Result} AS {sql}", [], cancellationToken);
        }
        catch (DuckDBException e)
        {
            throw ApiException.BadRequest($"The SQL failed. {DuckDbSession.Explain(e)}");
        }

        return await session.FirstAsync<IReadOnlyList<ResultColumn>>(
            $"SELECT * FROM {Result} LIMIT 0",
            [],
            result => [.. Enumerable.Range(0, result.FieldCount).Select(i =>
            {
                var type = ColumnConversion.FromDuckDb(result.GetDataTypeName(i));
                return new ResultColumn(result.GetName(i), type, ColumnConversion.FromTyped(Sql.Name(result.GetName(i)), type));
            })],
            cancellationToken);
    }
}
