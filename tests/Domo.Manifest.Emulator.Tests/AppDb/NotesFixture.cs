using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>One <see cref="NotesApp"/> for all tests of a class, each with a document of its own.</summary>
public sealed class NotesFixture : IAsyncLifetime
{
    private TestApp? _app;

    internal TestApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await NotesApp.StartAsync();

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
