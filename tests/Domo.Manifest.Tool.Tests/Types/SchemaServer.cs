using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Domo.Manifest.Tool.Tests.Types;

/// <summary>A server of dataset schemas whose answers a test determines.</summary>
internal sealed class SchemaServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SchemaServer(WebApplication application) => _application = application;

    /// <summary>The tokens of the requests, by path.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new(StringComparer.Ordinal);

    public string Address => _application.Urls.First();

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Answers a request for the dataset with an ID.</param>
    public static async Task<SchemaServer> StartAsync(Func<string, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var server = new SchemaServer(builder.Build());
        server._application.Run(context =>
        {
            server.Tokens[context.Request.Path] = context.Request.Headers["X-DOMO-Developer-Token"].ToString();
            string[] path = context.Request.Path.Value!.Split('/');
            return answer(path is ["", "api", "data", "v2", "datasources", var id, "schemas", "latest"] ? id : "", context);
        });
        await server._application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
