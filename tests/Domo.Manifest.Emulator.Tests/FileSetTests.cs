using System.Net;
using System.Text;
using Domo.Manifest.Client;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class FileSetTests
{
    private const string Root = "/domo/files/v1/filesets";

    [Fact]
    public async Task Creates_finds_changes_and_deletes_FileSets()
    {
        await using var app = await TestApp.StartAsync("{}");
        var sets = Sets(app);
        var first = await sets.CreateAsync(new() { Name = "Marketing 2026", Description = "d" });
        var second = await sets.CreateAsync(new() { Name = "Sales" });
        Assert.Equal(("Marketing 2026", "d", new UserId(27)), (first.Name, first.Description, first.CreatedBy));

        Assert.Equal([first.Id, second.Id], await sets.ListAsync(new() { PageSize = 1 }).Select(set => set.Id).ToListAsync());
        Assert.Equal([second.Id], await IdsAsync(sets, new() { Offset = 1 }));
        Assert.Equal([first.Id], await IdsAsync(sets, new() { Filters = [new("name", FileSetOperator.Like, "marketing")] }));
        Assert.Equal([second.Id], await IdsAsync(sets, new() { Filters = [new("name", FileSetOperator.In, "x", "Sales")] }));
        Assert.Equal([second.Id], await IdsAsync(sets, new() { Filters = [new("description", FileSetOperator.IsNull)] }));
        Assert.Equal(
            [second.Id], await IdsAsync(sets, new() { Filters = [new("name", FileSetOperator.Like, "Market") { IsNegated = true }] }));
        Assert.Equal([second.Id, first.Id], await IdsAsync(sets, new() { Sort = [new("name", IsDescending: true)] }));
        var now = app.Time.GetUtcNow();
        Assert.Equal(2, (await IdsAsync(sets, new() { DateFilters = [new("created") { Start = now.AddDays(-1), End = now.AddDays(1) }] })).Count);
        Assert.Empty(await IdsAsync(sets, new() { DateFilters = [new("created") { End = now.AddDays(-1) }] }));

        Assert.Equal("Sold", (await sets.UpdateAsync(second.Id, "Sold")).Name);
        await RefusedAsync(() => sets.UpdateAsync(second.Id, "Marketing 2026"), HttpStatusCode.Conflict);
        await RefusedAsync(() => sets.CreateAsync(new() { Name = "Sold" }), HttpStatusCode.Conflict);
        await sets.DeleteAsync(second.Id);
        await RefusedAsync(() => sets.GetAsync(second.Id), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Finds_files_by_ID_path_field_and_word()
    {
        await using var app = await TestApp.StartAsync("{}");
        var sets = Sets(app);
        string set = (await sets.CreateAsync(new() { Name = "s" })).Id;
        var rules = await UploadAsync(sets, set, "rules.txt", "The refund policy of the shop");
        var report = await UploadAsync(sets, set, "q (1).txt", "Numbers and a policy", "reports/2026");
        var image = await UploadAsync(sets, set, "a.png", "x", "reports", "image/png");

        Assert.Equal(("reports/2026/q (1).txt", "q (1).txt", FileSetFileType.Text), (report.Path, report.Name, report.FileType));
        var byPath = await sets.GetFileByPathAsync(set, "reports/2026/q (1).txt");
        Assert.Equal((report.Id, null, "SHA_256_HEX"), (byPath.Id, byPath.DownloadPath, byPath.HashAlgorithm));
        Assert.Equal($"{Root}/{set}/files/{image.Id}/download", (await sets.GetFileAsync(set, image.Id!)).DownloadPath);
        using (var reader = new StreamReader(await sets.DownloadFileAsync(set, rules.Id!)))
        {
            Assert.Equal("The refund policy of the shop", await reader.ReadToEndAsync());
        }

        Assert.Equal(
            [rules.Id, report.Id, image.Id], await sets.ListFilesAsync(set, new() { PageSize = 1 }).Select(file => file.Id).ToListAsync());
        var page = await sets.GetFilePageAsync(set, new() { PageSize = 2 });
        Assert.Equal([rules.Id, report.Id], page.Files.Select(file => file.Id));
        Assert.Equal([image.Id], await FilesAsync(sets, set, new() { PageSize = 2, PageToken = page.NextPageToken }));
        Assert.Equal([report.Id, image.Id], await FilesAsync(sets, set, new() { DirectoryPath = "reports" }));
        Assert.Equal([image.Id], await FilesAsync(sets, set, new() { DirectoryPath = "reports", IncludeSubdirectories = false }));
        Assert.Equal(
            [report.Id, rules.Id],
            await FilesAsync(sets, set, new()
            {
                Filters = [new("size", FileSetOperator.GreaterThan, 1)], Sort = [new("size")],
            }));

        Assert.Equal([rules.Id, report.Id], (await sets.QueryFilesAsync(set, "refund policy")).Select(match => match.File.Id));
        Assert.Equal([report.Id], (await sets.QueryFilesAsync(set, "refund policy", "reports", topK: 1)).Select(match => match.File.Id));

        await RefusedAsync(() => UploadAsync(sets, set, "rules.txt", "again"), HttpStatusCode.Conflict);
        await sets.DeleteFileAsync(set, rules.Id!);
        await sets.DeleteFileByPathAsync(set, "reports/a.png");
        Assert.Equal([report.Id], await sets.ListFilesAsync(set).Select(file => file.Id).ToListAsync());
        await RefusedAsync(() => sets.GetFileByPathAsync(set, "rules.txt"), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/search", """{"filter":[]}""", "A search has 'filters', 'dateFilters' and 'fieldSort', but no 'filter'.")]
    [InlineData("/search", """{"filters":[{"field":"name","value":["a"],"operator":"IS"}]}""", "There is no operator 'IS'.")]
    [InlineData("/search", """{"filters":[{"field":"name","value":"a","operator":"LIKE"}]}""", "'value' of a filter must be an array.")]
    [InlineData("/search", """{"dateFilters":[{"field":"created","start":"May"}]}""", "'start' of a date filter must be a date and time, not \"May\".")]
    [InlineData("", "{}", "'name' of the FileSet is missing; it must be a string.")]
    [InlineData("", "[]", "The body must be an object, not [].")]
    public async Task Explains_invalid_bodies(string path, string body, string message)
    {
        await using var app = await TestApp.StartAsync("{}");
        Assert.Equal(message, (await app.PostAsync(Root + path, body)).ErrorMessage(HttpStatusCode.BadRequest));
    }

    private static FileSetClient Sets(TestApp app) => new(new DomoClient(app.Http));

    private static Task<FileSetFile> UploadAsync(
        FileSetClient sets, string set, string name, string text, string directory = "", string type = "text/plain") =>
        sets.UploadFileAsync(set, name, type, new MemoryStream(Encoding.UTF8.GetBytes(text)), directory);

    private static async Task<List<string>> IdsAsync(FileSetClient sets, FileSetSearch search) =>
        await sets.ListAsync(search).Select(set => set.Id).ToListAsync();

    private static async Task<List<string?>> FilesAsync(FileSetClient sets, string set, FileSetFileSearch search) =>
        await sets.ListFilesAsync(set, search).Select(file => file.Id).ToListAsync();

    private static async Task RefusedAsync(Func<Task> call, HttpStatusCode status) =>
        Assert.Equal(status, (await Assert.ThrowsAsync<DomoApiException>(call)).StatusCode);
}
