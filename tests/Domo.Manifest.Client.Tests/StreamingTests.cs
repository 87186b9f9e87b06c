using System.Text;
using Domo.Manifest.Client.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client.Tests;

/// <summary>Uses a real server, because only that shows that rows arrive before the end of the answer.</summary>
public sealed class StreamingTests
{
    private const int RowCount = 200_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Yields_rows_while_the_server_is_still_sending()
    {
        var firstRowCame = new TaskCompletionSource();
        await using var server = await StartAsync(async context =>
        {
            await SendRowsAsync(context, "[", 0, 1000);
            await firstRowCame.Task.WaitAsync(Patience);
            await SendRowsAsync(context, ",", 1000, RowCount);
            await context.Response.WriteAsync("]");
        });
        using var http = ClientOf(server);

        long count = 0;
        decimal sum = 0;
        await foreach (var row in new DatasetQuery<SalesRow, SalesFields>(new DomoClient(http), "sales").AsAsyncEnumerable())
        {
            firstRowCame.TrySetResult();
            count++;
            sum += row.Amount!.Value;
        }

        Assert.Equal((RowCount, (decimal)RowCount * (RowCount - 1) / 2), (count, sum));
    }

    [Fact]
    public async Task Breaking_out_of_the_loop_ends_an_endless_request()
    {
        var aborted = new TaskCompletionSource();
        await using var server = await StartAsync(async context =>
        {
            context.RequestAborted.Register(() => aborted.TrySetResult());
            await SendRowsAsync(context, "[", 0, 1000);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await SendRowsAsync(context, ",", 0, 1000);
            }
        });
        using var http = ClientOf(server);

        var count = 0;
        await foreach (var row in new DatasetQuery<DomoRow, DatasetFields>(new DomoClient(http), "sales").AsAsyncEnumerable())
        {
            if (++count == 5000)
            {
                break;
            }
        }

        await aborted.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_for_the_next_row()
    {
        await using var server = await StartAsync(async context =>
        {
            await SendRowsAsync(context, "[", 0, 1);
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var http = ClientOf(server);
        using var cancellation = new CancellationTokenSource();
        var sales = new DatasetQuery<SalesRow, SalesFields>(new DomoClient(http), "sales");
        await using var rows = sales.AsAsyncEnumerable(cancellation.Token).GetAsyncEnumerator();

        Assert.True(await rows.MoveNextAsync());
        var next = rows.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(Patience));
    }

    [Theory]
    [InlineData(200, "the response did not end within 00:00:00.5000000")]
    [InlineData(502, "answered 502 Bad Gateway: [5 (the response did not end within 00:00:00.5000000)")]
    public async Task An_endless_error_body_throws_with_the_status(int status, string message)
    {
        await using var server = await StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("[5");
            await context.Response.Body.FlushAsync();
            await UntilAborted(context);
        });
        using var http = ClientOf(server);
        http.Timeout = TimeSpan.FromSeconds(0.5);
        var client = new WorkflowClient(new DomoClient(http), "workflow1");

        var exception = await Assert.ThrowsAsync<DomoApiException>(() => client.GetInstanceAsync("i").WaitAsync(Patience));

        Assert.Equal((status, "[5"), ((int)exception.StatusCode!, exception.ResponseBody));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetInstanceAsync("i", cancellation.Token).WaitAsync(Patience));
    }

    [Fact]
    public async Task Cancelling_before_the_headers_is_not_reported_as_a_server_error()
    {
        await using var server = await StartAsync(UntilAborted);
        using var http = ClientOf(server);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
        var rows = new DatasetQuery<SalesRow, SalesFields>(new DomoClient(http), "sales").AsAsyncEnumerable(cancellation.Token);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rows.ToListAsync().AsTask().WaitAsync(Patience));
        Assert.True(exception.CancellationToken.IsCancellationRequested);
    }

    private static Task UntilAborted(HttpContext context) =>
        Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    // Chunks of an odd size, so that rows, names and characters are split at any position.
    private static async Task SendRowsAsync(HttpContext context, string before, int from, int to)
    {
        var rows = string.Join(',', Enumerable.Range(from, to - from).Select(i => $$"""{"name":"né {{i}}","amount":{{i}}}"""));
        var bytes = Encoding.UTF8.GetBytes(before + rows);
        for (var start = 0; start < bytes.Length && !context.RequestAborted.IsCancellationRequested; start += 8191)
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(start, Math.Min(8191, bytes.Length - start)));
            await context.Response.Body.FlushAsync();
        }
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return server;
    }

    private static HttpClient ClientOf(WebApplication server) => new() { BaseAddress = new Uri(server.Urls.Single()) };
}
