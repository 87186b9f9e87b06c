namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>An app whose rows and clock a test sets, and whose fiscal years start in February.</summary>
public sealed class PeriodFixture : IAsyncLifetime
{
    private const string Manifest =
        """
        {"datasetsMapping":[{"alias":"rows","fields":[
          {"alias":"name","columnName":"name"},{"alias":"at","columnName":"at"},{"alias":"day","columnName":"day"}]}]}
        """;

    private const string Types = """{"datasets":{"rows":{"fields":{"name":"STRING","at":"DATETIME","day":"DATE"}}}}""";

    private TestApp? _app;

    internal TestApp App => _app!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(Manifest, configure: null, ("domo.types.json", Types));
        await _app.RestartAsync(_app.Options(fiscalYearStartMonth: 2));
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();
}
