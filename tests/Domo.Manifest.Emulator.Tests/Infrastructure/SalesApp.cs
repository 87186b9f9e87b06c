using System.Text.Json.Nodes;

namespace Domo.Manifest.Emulator.Tests.Infrastructure;

/// <summary>An app with a small dataset.</summary>
internal static class SalesApp
{
    private const string Manifest =
        """
        {"datasetsMapping":[{"alias":"sales","dataSetId":"id","fields":[
          {"alias":"rep","columnName":"Sales Rep"},{"alias":"state","columnName":"State"},{"alias":"amount","columnName":"Amount"},
          {"alias":"qty","columnName":"Qty"},{"alias":"rate","columnName":"Rate"},{"alias":"date","columnName":"Date"},
          {"alias":"sales date","columnName":"At"}
        ]}]}
        """;

    private const string Types =
        """
        {"datasets":{"sales":{"fields":{
          "rep":"STRING","state":"STRING","amount":"DECIMAL","qty":"LONG","rate":"DOUBLE","date":"DATE","sales date":"DATETIME"}}}}
        """;

    // The clock of the tests shows noon of 2026-04-23, a Thursday.
    private const string Rows =
        """
        Sales Rep,State,Amount,Qty,Rate,Date,At,Cost
        Ann,UT,10.5,1,0.5,2026-04-23,2026-04-23T11:30:00Z,1
        Bob Ax,TX,1000,2,,2026-04-19,2026-04-22T12:00:01Z,2
        Dione Miu,UT,1500.25,3,0.25,2026-03-31,2026-04-01T00:00:00Z,3
        Eve,,2,4,1e20,2025-12-31,2025-12-31T23:59:59.999Z,4
        Fay,closed/won,-7,,2,,,5
        """;

    public static Task<TestApp> StartAsync(Func<DomoEmulatorOptions, DomoEmulatorOptions>? configure = null) =>
        TestApp.StartAsync(Manifest, configure, ("domo.types.json", Types), ("sales.csv", Rows));

    /// <summary>Gets the first words of the names in the selected rows, such as <c>Ann,Bob</c>.</summary>
    public static async Task<string> RepsAsync(this TestApp app, string query)
    {
        var rows = JsonNode.Parse((await app.GetAsync($"/data/v1/sales?{query}")).Ok())!.AsArray();
        return string.Join(',', rows.Select(row => row!["rep"]!.GetValue<string>().Split(' ')[0]));
    }
}
