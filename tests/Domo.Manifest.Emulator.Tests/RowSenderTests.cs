using System.Data;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Datasets;
using Domo.Manifest.Emulator.Datasets.Rows;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Tests;

public sealed class RowSenderTests
{
    [Theory]
    [InlineData("application/array-of-objects")]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Sends_any_number_of_rows_in_small_chunks(string accept)
    {
        using var table = new DataTable();
        table.Columns.Add("n", typeof(long));
        table.Columns.Add("t", typeof(string));
        for (long i = 0; i < 20_000; i++)
        {
            table.Rows.Add(i, Guid.NewGuid().ToString());
        }

        using var pieces = new ChunkRecorder();
        var context = new DefaultHttpContext { Response = { Body = pieces } };
        context.Request.Headers.Accept = accept;
        ResultColumn[] columns = [new("n", ColumnType.Long, ""), new("t", ColumnType.String, "")];
        using var writer = RowFormat.Choose(context.Request, new DatasetResult(columns, "id", "/", TimeProvider.System));
        await using var rows = table.CreateDataReader();
        await RowSender.SendAsync(
            rows, writer, context.Response, (read, _) => Task.FromResult(read()), TestContext.Current.CancellationToken);

        Assert.True(pieces.Length > 500_000);
        Assert.InRange(pieces.Greatest, 1, 64 * 1024);
    }

    private sealed class ChunkRecorder : MemoryStream
    {
        public int Greatest { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Greatest = Math.Max(Greatest, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
