using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator;

/// <summary>
/// A local server of Domo's app endpoints for one manifest: apps and their tests run against it without a Domo account. It
/// listens on 127.0.0.1 until it is disposed of.
/// </summary>
public sealed class DomoEmulator : IAsyncDisposable
{
    private readonly EmulatorServer _server;

    private DomoEmulator(EmulatorServer server) => _server = server;

    /// <summary>The address that takes the place of the app's origin.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The folder that holds the files.</summary>
    public string FilesDirectory => _server.FilesDirectory;

    internal EmulatorSetup Setup => _server.Setup;

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running emulator.</returns>
    /// <exception cref="DomoEmulatorException">
    /// The manifest, the types file or the documents file cannot be read, the manifest does not declare a registered function or
    /// workflow, or the port is taken.
    /// </exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The emulator owns the server.")]
    public static async Task<DomoEmulator> StartAsync(DomoEmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var setup = await EmulatorSetup.LoadAsync(options, cancellationToken);
        return new DomoEmulator(await EmulatorServer.StartAsync(setup, cancellationToken));
    }

    /// <summary>Stops serving. Workflows that still run are canceled.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
