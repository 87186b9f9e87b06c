using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Tests.Conformance;

namespace Domo.Manifest.Client.Tests.Samples;

/// <summary>The calls with documented answers, and the results to compare.</summary>
internal static class SampleAnswers
{
    private const string Id = "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1";

    public static readonly IReadOnlyDictionary<string, Func<ConformanceApp, Task<object?>>> Calls =
        new Dictionary<string, Func<ConformanceApp, Task<object?>>>
        {
            ["AI Services: Text generation"] = async domo => Shape(await domo.Ai.GenerateTextAsync("q")),
            ["AI Services: Text to SQL"] = async domo => Shape(await domo.Ai.TextToSqlAsync("q")),
            ["AI Services: Image to text"] = async domo => Shape(
                await domo.Ai.ImageToTextAsync("q", AiImage.FromBytes(new byte[1], "image/png"))),
            ["AppDB: Create document"] = async domo => await domo.Collections.Users.CreateAsync(new()),
            ["AppDB: List documents"] = async domo => await domo.Collections.Users.ListAsync().ToListAsync(),
            ["AppDB: Get document"] = async domo => await domo.Collections.Users.GetAsync(Id),
            ["AppDB: Update document"] = async domo => await domo.Collections.Users.ReplaceAsync(Id, new()),
            ["AppDB: Query documents"] = async domo => await domo.Collections.Users.ToListAsync(),
            ["AppDB: Query with aggregation"] = AggregateAsync,
            ["AppDB: Bulk create"] = async domo => new { Created = await domo.Collections.Users.CreateManyAsync([new()]) },
            ["AppDB: Bulk upsert"] = async domo => await domo.Collections.Users.UpsertManyAsync([new() { Content = new() }]),
            ["AppDB: Bulk delete"] = async domo => new { Deleted = await domo.Collections.Users.DeleteManyAsync([Id]) },
            ["AppDB: Create collection"] = async domo => await domo.Datastore.CreateCollectionAsync(new() { Name = "Users" }),
            ["AppDB: List collections"] = async domo => await domo.Datastore.ListCollectionsAsync().ToListAsync(),
            ["AppDB: Update collection"] = async domo => await domo.Datastore.UpdateCollectionAsync("Users", new()),
            ["Data: Rows"] = async domo => await domo.Datasets.Sales.ToListAsync(),
            ["Data: Table"] = async domo => Shape(await domo.Datasets.Sales.GetTableAsync()),
            ["Files: Upload"] = async domo => new { FileId = await domo.Files.UploadAsync("a", "text/plain", Stream.Null) },
            ["Files: Upload revision"] = async domo =>
                new { RevisionId = await domo.Files.UploadRevisionAsync(1, "a", "text/plain", Stream.Null) },
            ["Files: List details"] = async domo => await domo.Files.ListAsync().ToListAsync(),
            ["Files: Details"] = async domo => await domo.Files.GetAsync(1),
            ["Files: Get permissions"] = async domo => await domo.Files.GetPermissionsAsync(1),
            ["Files: Create session"] = async domo => await domo.Files.CreateSessionAsync("a", "text/plain"),
            ["Files: Create revision session"] = async domo => await domo.Files.CreateRevisionSessionAsync(1, "a", "text/plain"),
            ["Files: Commit"] = async domo => await domo.Files.CommitAsync(new("s", "text/plain")),
            ["FileSets: Get file by path"] = async domo => await domo.FileSets.GetFileByPathAsync("1", "a"),
            ["FileSets: Get file"] = async domo => await domo.FileSets.GetFileAsync("1", "2"),
            ["FileSets: Query files"] = async domo => (await domo.FileSets.QueryFilesAsync("1", "q")).Select(match => match.File),
            ["FileSets: Upload file"] = async domo => await domo.FileSets.UploadFileAsync("1", "a", "text/plain", Stream.Null),
            ["FileSets: Search files"] = async domo => await domo.FileSets.GetFilePageAsync("1") is var page
                ? new { page.Files, PageContext = new { Next = page.NextPageToken } }
                : null,
            ["FileSets: Search FileSets"] = async domo => new { FileSets = await domo.FileSets.ListAsync().ToListAsync() },
            ["FileSets: Create FileSet"] = async domo => await domo.FileSets.CreateAsync(new() { Name = "n" }),
            ["FileSets: Get FileSet"] = async domo => await domo.FileSets.GetAsync("1"),
            ["FileSets: Update FileSet"] = async domo => await domo.FileSets.UpdateAsync("1", "n"),
            ["FileSets: Delete FileSet"] = domo => NothingAsync(domo.FileSets.DeleteAsync("1")),
            ["FileSets: Delete file"] = domo => NothingAsync(domo.FileSets.DeleteFileAsync("1", "2")),
            ["FileSets: Delete file by path"] = domo => NothingAsync(domo.FileSets.DeleteFileByPathAsync("1", "a")),
            ["Groups: All groups"] = async domo => await domo.Groups.ListAsync().ToListAsync(),
            ["Groups: Group by id"] = async domo => await domo.Groups.GetAsync(new(1)),
            ["Groups: Group by name"] = async domo => await domo.Groups.GetByNameAsync("n"),
            ["Groups: Groups of a user"] = async domo => await domo.Groups.ListForUserAsync(new(1)).ToListAsync(),
            ["Users: All users"] = async domo => await domo.Users.ListAsync().ToListAsync(),
            ["Users: All users with details"] = async domo => await domo.Users.ListAsync(includeDetails: true).ToListAsync(),
            ["Users: One user"] = async domo => await domo.Users.GetAsync(new(1)),
            ["Users: One user with details"] = async domo => await domo.Users.GetAsync(new(1), includeDetails: true),
            ["Workflows: Start"] = async domo => (await domo.Workflows.Workflow1.StartAsync(1, 2)).Instance,
            ["Workflows: Metrics"] = async domo => await domo.Workflows.Workflow1.GetMetricsAsync(),
            ["Workflows: Instance"] = async domo => await domo.Workflows.Workflow1.GetInstanceAsync("i"),
            ["Workflows of an instance: Start"] = async domo => await domo.Instance.Workflows.StartAsync(
                new("Start x") { Version = "1.0.0", ModelId = "m" }),
            ["Workflows of an instance: Cancel"] = async domo => await domo.Instance.Workflows.CancelAsync("i"),
        };

    private static object Shape(AiResponse answer) => new
    {
        answer.Prompt,
        Choices = answer.Choices.Select(choice => new { Output = choice }),
        answer.ModelId,
        answer.IsCustomerModel,
    };

    private static object Shape(DomoTable table) => new
    {
        Columns = table.Columns.Select(column => column.Name),
        DataSource = table.DatasetId,
        table.Device,
        table.Duration,
        table.IsFromCache,
        Metadata = table.Columns.Select(column => new { DataSourceId = column.DatasetId, column.Type }),
        NumColumns = table.Columns.Count,
        NumRows = table.Rows.Count,
        table.QueryUrl,
        Rows = table.Rows.Select(row => row.Values),
    };

    // Two queries, because one has at most seven columns.
    private static async Task<object?> AggregateAsync(ConformanceApp domo)
    {
        var groups = domo.Collections.Campaigns.GroupBy(c => [c.CampaignName, c.Month]);
        var sums = await groups.Select(c => (
            c.CampaignName, c.Month, c.Document.Count(), c.Clicks.Average(), c.Impressions.Average(), c.Clicks.Sum(), c.Impressions.Sum()))
            .ToListAsync();
        var ranges = await groups.Select(c => (c.Clicks.Max(), c.Impressions.Max(), c.Clicks.Min(), c.Impressions.Min())).ToListAsync();
        return sums.Zip(ranges, (sum, range) => new
        {
            CampaignName = sum.Item1, Month = sum.Item2, DocumentCount = sum.Item3, AvgClicks = sum.Item4, AvgImpressions = sum.Item5,
            SumClicks = sum.Item6, SumImpressions = sum.Item7,
            MaxClicks = range.Item1, MaxImpressions = range.Item2, MinClicks = range.Item3, MinImpressions = range.Item4,
        });
    }

    // A deletion only confirms itself and has no result.
    private static async Task<object?> NothingAsync(Task deleting)
    {
        await deleting;
        return null;
    }
}
