using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>A <see cref="NotesApp"/> that all tests of a class share. Each test uses its own document.</summary>
public sealed class NotesFixture : IAsyncLifetime
{
    private TestApp? _app;

    internal TestApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await NotesApp.StartAsync();

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
