using System.Diagnostics.CodeAnalysis;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator;

/// <summary>
/// A local server of Domo's app endpoints for one manifest, so that apps and tests run without a Domo account. It listens on 127.0.0.1
/// until it is disposed.
/// </summary>
public sealed class DomoEmulator : IAsyncDisposable
{
    private readonly EmulatorServer _server;

    private DomoEmulator(EmulatorServer server) => _server = server;

    /// <summary>Gets the address to use as the app's origin.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>Gets the folder that contains the files.</summary>
    public string FilesDirectory => _server.FilesDirectory;

    internal EmulatorSetup Setup => _server.Setup;

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running emulator.</returns>
    /// <exception cref="DomoEmulatorException">
    /// The manifest, the types file or the documents file cannot be read, the manifest does not declare a registered function or workflow,
    /// or the port is in use.
    /// </exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The emulator owns the server.")]
    public static async Task<DomoEmulator> StartAsync(DomoEmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var setup = await EmulatorSetup.LoadAsync(options, cancellationToken);
        return new DomoEmulator(await EmulatorServer.StartAsync(setup, cancellationToken));
    }

    /// <summary>Stops the emulator and cancels running workflows.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
