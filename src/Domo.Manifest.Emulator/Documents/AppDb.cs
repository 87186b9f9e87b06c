using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Emulator.Documents.Collections;
using Domo.Manifest.Emulator.Documents.Security;
using Domo.Manifest.Emulator.Documents.Storage;
using Domo.Manifest.Emulator.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>Creates the parts of AppDB and owns the store.</summary>
internal sealed class AppDb(EmulatorSetup setup, IDocumentStore store) : IAsyncDisposable
{
    /// <summary>Opens the store that the options select.</summary>
    /// <exception cref="DomoEmulatorException">The store cannot be opened.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "AppDb owns the store.")]
    public static async Task<AppDb> OpenAsync(EmulatorSetup setup, CancellationToken cancellationToken) => new(
        setup,
        setup.Options.MongoDbConnection is { } connection
            ? await MongoDocumentStore.OpenAsync(connection, cancellationToken)
            : await MemoryDocumentStore.OpenAsync(setup.DocumentsFile, setup.Options, cancellationToken));

    public void Map(IEndpointRouteBuilder routes)
    {
        var collections = new CollectionRegistry(setup);
        var gate = new CollectionGate(setup, collections);
        new CollectionEndpoints(setup, collections, gate, store).Map(routes);
        new PermissionEndpoints(gate).Map(routes);

        var service = new DocumentService(setup, collections, gate, store);
        foreach (var format in new[] { DocumentFormat.V1, DocumentFormat.V2 })
        {
            new DocumentEndpoints(service).Map(routes, format);
            new BulkEndpoints(service).Map(routes, format);
            new QueryEndpoints(service).Map(routes, format);
        }
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
