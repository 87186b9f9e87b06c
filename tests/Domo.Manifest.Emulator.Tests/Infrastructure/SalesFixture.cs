namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>A <see cref="SalesApp"/> that all tests of a class share, with fiscal years that start in February.</summary>
public sealed class SalesFixture : IAsyncLifetime
{
    private TestApp? _app;

    internal TestApp App => _app!;

    public async ValueTask InitializeAsync()
    {
        _app = await SalesApp.StartAsync();
        await _app.RestartAsync(_app.Options(fiscalYearStartMonth: 2));
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
