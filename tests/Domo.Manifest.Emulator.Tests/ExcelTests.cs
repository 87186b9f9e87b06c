using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class ExcelTests
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Manifest = """{"datasetsMapping":[{"alias":"all","fields":[]}]}""";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Writes_rows_to_a_worksheet()
    {
        await using var app = await TestApp.StartAsync(
            Manifest,
            configure: null,
            ("all.json", """[{"n":1,"f":0.5,"t":" <a>&\n_x0041_\u0001","d":"2026-04-23","m":"2026-04-23T12:00:00Z"},{"d":"1899-12-31"}]"""));
        using var package = await DownloadAsync(app);

        var rows = XDocument.Load(await package.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken))
            .Descendants(Main + "row")
            .Select(row => string.Join(
                '|', row.Elements(Main + "c").Select(cell => $"{cell.Attribute("s")?.Value}{cell.Attribute("t")?.Value}:{cell.Value}")));
        Assert.Equal(
            [
                "inlineStr:n|inlineStr:f|inlineStr:t|inlineStr:d|inlineStr:m",
                ":1|:0.5|inlineStr: <a>&\n_x005F_x0041__x0001_|1:46135|2:46135.5",
                ":|:|:|inlineStr:1899-12-31|:",
            ],
            rows);
    }

    [Fact]
    public async Task The_package_contains_the_required_parts()
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("all.csv", "a\n1\n"));
        using var package = await DownloadAsync(app);

        Assert.All(package.Entries, entry => XDocument.Load(entry.Open()));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"],
            package.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Rejects_a_cell_that_a_worksheet_cannot_contain()
    {
        await using var app = await TestApp.StartAsync(Manifest, configure: null, ("all.csv", $"a\n{new string('x', 40_000)}\n"));

        Assert.Equal(
            "A cell of a sheet can have at most 32767 characters, but a value of 'a' has 40000.",
            (await app.GetAsync("/data/v1/all", Excel)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    private static async Task<ZipArchive> DownloadAsync(TestApp app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.BaseAddress, "/data/v1/all"));
        request.Headers.Add("Accept", Excel);
        using var response = await app.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Excel, response.Content.Headers.ContentType!.MediaType);
        var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
    }
}
