namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>One <see cref="SalesApp"/> for all tests of a class, whose fiscal years begin in February.</summary>
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
