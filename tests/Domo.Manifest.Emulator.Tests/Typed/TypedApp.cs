using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Client;
using Domo.Manifest.Emulator.Tests.Infrastructure;
using Domo.Manifest.Tests.Shared;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>The client emitted for the manifest of this project, and the emulator that it calls.</summary>
internal sealed class TypedApp : IAsyncDisposable
{
    private TypedApp(TestApp server, DomoClientOptions? options)
    {
        Server = server;
        Client = new DomoApp(new DomoClient(server.Http, options));
    }

    public TestApp Server { get; }

    public DomoApp Client { get; }

    public DocumentQuery<DomoApp.ReviewsContent, DomoApp.ReviewsContentFields> Reviews => Client.Collections.Reviews;

    [SuppressMessage("Reliability", "CA2000", Justification = "The app owns it.")]
    public static async Task<TypedApp> StartAsync(
        DocumentApiVersion version = DocumentApiVersion.V1, Func<TestApp, DomoEmulatorOptions>? options = null)
    {
        string manifest = await File.ReadAllTextAsync(Repository.PathOf("tests", "Domo.Manifest.Emulator.Tests", "Typed", "manifest.json"));
        var server = await TestApp.StartAsync(manifest);
        if (options is not null)
        {
            await server.RestartAsync(options(server));
        }

        return new TypedApp(server, new() { DocumentApiVersion = version });
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
