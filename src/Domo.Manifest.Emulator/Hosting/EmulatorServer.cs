using System.Net;
using System.Net.Sockets;
using Domo.Manifest.Emulator.Actions;
using Domo.Manifest.Emulator.Ai;
using Domo.Manifest.Emulator.Datasets;
using Domo.Manifest.Emulator.Datasets.DuckDb;
using Domo.Manifest.Emulator.Datasets.SqlApi;
using Domo.Manifest.Emulator.Documents;
using Domo.Manifest.Emulator.FileSets;
using Domo.Manifest.Emulator.Files;
using Domo.Manifest.Emulator.Functions;
using Domo.Manifest.Emulator.People;
using Domo.Manifest.Emulator.Workflows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The web server: creates the features and owns everything that must be disposed of.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private const int MaxRequestLine = 64 * 1024;

    private readonly WebApplication _application;
    private readonly AppDb _appDb;
    private readonly WorkflowRuns _runs;
    private readonly FilesFolder _folder;
    private readonly WebRootFiles? _webRoot;
    private int _isDisposed;

    private EmulatorServer(EmulatorSetup setup, WebApplication application, AppDb appDb, WorkflowRuns runs, FilesFolder folder)
    {
        Setup = setup;
        _application = application;
        _appDb = appDb;
        _runs = runs;
        _folder = folder;
        _webRoot = setup.Options.WebRoot is { } webRoot ? new WebRootFiles(Path.GetFullPath(webRoot)) : null;
    }

    public EmulatorSetup Setup { get; }

    public string FilesDirectory => _folder.Path;

    public Uri BaseAddress => new(_application.Urls.First());

    public static async Task<EmulatorServer> StartAsync(EmulatorSetup setup, CancellationToken cancellationToken)
    {
        var folder = FilesFolder.Open(setup.Options);
        var server = await OpenAsync(setup, folder, cancellationToken);
        try
        {
            server.MapEndpoints();
            await server._application.StartAsync(cancellationToken);
            return server;
        }
        catch (Exception e)
        {
            await server.DisposeAsync();
            if (e is not (IOException or SocketException))
            {
                throw;
            }

            throw new DomoEmulatorException(
                $"The emulator cannot listen on port {setup.Options.Port}; choose another port, or 0 for any free port. {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
            await _runs.DisposeAsync();
            await _appDb.DisposeAsync();
            _webRoot?.Dispose();
            _folder.Dispose();
        }
    }

    /// <summary>Opens everything that the server owns except the folder of the files.</summary>
    private static async Task<EmulatorServer> OpenAsync(EmulatorSetup setup, FilesFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            var appDb = await AppDb.OpenAsync(setup, cancellationToken);
            var logging = setup.Options.LoggerFactory ?? NullLoggerFactory.Instance;
            var runs = new WorkflowRuns(setup.Options, logging.CreateLogger<WorkflowRuns>());
            return new EmulatorServer(setup, Build(setup.Options.Port, logging), appDb, runs, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static WebApplication Build(int port, ILoggerFactory logging)
    {
        // The empty builder reads no configuration, so a stray appsettings.json or environment variable has no effect.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // A URL with the maximum number of document IDs exceeds the default of 8 KB.
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddCors();
        builder.Services.AddSingleton(logging);
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }

    private void MapEndpoints()
    {
        IEndpointRouteBuilder routes = _application;
        var databases = new DuckDbSessions(Setup.Options);
        new DatasetEndpoints(Setup, databases).Map(routes);
        new ProductDatasetEndpoints(Setup, databases).Map(routes);
        new SqlEndpoints(Setup, databases).Map(routes);
        _appDb.Map(routes);
        new FunctionEndpoints(Setup).Map(routes);
        new WorkflowEndpoints(Setup, _runs).Map(routes);
        new ProductWorkflowEndpoints(Setup, _runs).Map(routes);
        new FileApi(Setup, _folder).Map(routes);
        new FileSetApi(Setup, _folder).Map(routes);
        new PeopleApi(Setup).Map(routes);
        new AiEndpoints(Setup).Map(routes);
        new ActionEndpoints(Setup).Map(routes);

        var errors = new ErrorResponses(
            routes.DataSources,
            _application.Services.GetRequiredService<ILogger<ErrorResponses>>());
        _application.Use(errors.InvokeAsync);

        // Apps run on their own ports, and browsers need permission to call the emulator, also with cookies.
        _application.UseCors(policy => policy
            .SetIsOriginAllowed(Setup.IsAllowedOrigin)
            .AllowCredentials().AllowAnyHeader().AllowAnyMethod());
        _application.Use(new RequestGuard(Setup).InvokeAsync);
        if (_webRoot is not null)
        {
            // A Blazor app has files whose types are not in every table of media types.
            _application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = _webRoot });
            _application.UseStaticFiles(new StaticFileOptions { FileProvider = _webRoot, ServeUnknownFileTypes = true });
        }
    }

    /// <summary>Ignores the signals of the process, which belong to the process itself.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
