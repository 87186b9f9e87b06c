using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Datastores;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Every typed operation on documents, collections and permissions, against the emulator.</summary>
public sealed class DocumentOperationTests
{
    private const string Nobody = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Creates_reads_replaces_and_deletes_a_document(DocumentApiVersion version)
    {
        await using var app = await TypedApp.StartAsync(version);
        DomoApp.ReviewsContent content = new()
        {
            Author = "bill \"the\" é😀", Stars = long.MaxValue, Price = 1234567890.05m, Ratio = 0.1, Day = new(2026, 2, 28),
            At = new(2026, 2, 28, 23, 30, 1, 999, TimeSpan.FromHours(-7)), AdditionalProperties = { ["other"] = true },
        };

        var created = await app.Reviews.CreateAsync(content);
        var read = await app.Reviews.GetAsync(created.Id);
        var stored = content with { At = new(2026, 3, 1, 6, 30, 1, TimeSpan.Zero) };
        Assert.Equal(stored, created.Content);
        Assert.Equal(stored, read.Content);
        Assert.Equal((new UserId(27), app.Server.Time.Now), (read.Owner, read.CreatedOn));
        Assert.Equal(version == DocumentApiVersion.V2 ? new UserId(27) : default(UserId?), read.CreatedBy);

        app.Server.Time.Now += TimeSpan.FromMinutes(1);
        var updated = await app.Reviews.ReplaceAsync(read.Id, read.Content with { Stars = 1, Price = null });
        Assert.Equal(stored with { Stars = 1, Price = null }, updated.Content);
        Assert.Equal((app.Server.Time.Now, read.CreatedOn), (updated.UpdatedOn, updated.CreatedOn));
        Assert.Equal([read.Id], await app.Reviews.ListAsync().Select(document => document.Id).ToListAsync());

        await app.Reviews.DeleteAsync(read.Id);
        Assert.Empty(await app.Reviews.ToListAsync());
    }

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Creates_replaces_and_deletes_many_documents(DocumentApiVersion version)
    {
        await using var app = await TypedApp.StartAsync(version);

        Assert.Equal(
            1500, await app.Reviews.CreateManyAsync(Enumerable.Range(1, 1500).Select(i => new DomoApp.ReviewsContent { Stars = i })));
        var first = await app.Reviews.Where(r => r.Stars == 1).SingleAsync();
        Assert.Equal(
            new(Updated: 1, Created: 1),
            await app.Reviews.UpsertManyAsync(
                [first with { Content = first.Content with { Author = "ann" } }, new() { Content = new() { Author = "bob" } }]));
        Assert.Equal("ann", (await app.Reviews.GetAsync(first.Id)).Content.Author);

        var ids = await app.Reviews.ListAsync().Select(document => document.Id).ToListAsync();
        Assert.Equal(1501, ids.Count);
        Assert.Equal(1501, await app.Reviews.DeleteManyAsync([.. ids, Nobody]));
        Assert.Equal(0, await app.Reviews.CountAsync());
    }

    [Fact]
    public async Task Lists_and_finds_more_documents_than_fit_in_one_response()
    {
        await using var app = await TypedApp.StartAsync();
        await app.Reviews.CreateManyAsync(Enumerable.Range(1, 10_001).Select(i => new DomoApp.ReviewsContent { Stars = i }));

        Assert.Equal(10_001, await app.Reviews.ListAsync().CountAsync());
        Assert.Equal(
            Enumerable.Range(2, 10_000).Select(i => (long?)i),
            await app.Reviews.Where(r => r.Stars > 1).OrderBy(r => r.Stars).AsAsyncEnumerable().Select(d => d.Content.Stars).ToListAsync());
    }

    [Fact]
    public async Task A_rejected_operation_throws_with_the_reason()
    {
        await using var app = await TypedApp.StartAsync();
        foreach (var missing in new Func<Task>[]
        {
            () => app.Reviews.GetAsync(Nobody), () => app.Reviews.ReplaceAsync(Nobody, new()), () => app.Reviews.DeleteAsync(Nobody),
        })
        {
            var notFound = await Assert.ThrowsAsync<DomoApiException>(missing);
            Assert.Equal(HttpStatusCode.NotFound, notFound.StatusCode);
            Assert.StartsWith("Collection 'Reviews': ", notFound.Message, StringComparison.Ordinal);
            Assert.Contains(Nobody, notFound.Path, StringComparison.Ordinal);
        }

        var wrong = await Assert.ThrowsAsync<DomoApiException>(() => app.Reviews.Where(r => DocumentFilter.Parse("{\"content.x\":{\"$hm\":1}}")).ToListAsync());
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("$hm", wrong.ResponseBody, StringComparison.Ordinal);
        var unknown = await Assert.ThrowsAsync<DomoApiException>(() => app.Client.Datastore.GetCollection("Reviewz").ToListAsync());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("did you mean 'Reviews'?", unknown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => app.Reviews.UpdateManyAsync(r => r.Stars == 1, u => u));
    }

    [Fact]
    public async Task Grants_and_revokes_permissions()
    {
        await using var app = await TypedApp.StartAsync();
        var datastore = app.Client.Datastore;
        const string App = "d4a4b9c4-e123-41ce-8f93-dcafbeea4642";

        await datastore.GrantAsync("Reviews", new UserId(27), CollectionPermissions.ReadContent);
        await datastore.RevokeAsync("Reviews", DomoGrantee.ForApp(App));
        Assert.Empty(await app.Reviews.ToListAsync());
        var refused = await Assert.ThrowsAsync<DomoApiException>(() => app.Reviews.CreateAsync(new()));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await datastore.GrantAsync(
            "Reviews", new UserId(27), CollectionPermissions.CreateContent | CollectionPermissions.UpdateContent);
        await app.Reviews.CreateAsync(new() { Stars = 1 });
        Assert.Equal(1, await app.Reviews.UpdateManyAsync(r => r.Stars == 1, u => u.Increment(r => r.Stars, 1)));
        await datastore.GrantAsync("Reviews", new UserId(27), CollectionPermissions.DeleteContent, overwrite: true);
        await Assert.ThrowsAsync<DomoApiException>(() => app.Reviews.ToListAsync());
        await datastore.GrantAsync("Reviews", new UserId(27), CollectionPermissions.Admin);
        Assert.Equal(2, (await app.Reviews.SingleAsync()).Content.Stars);
    }

    [Fact]
    public async Task Creates_lists_changes_and_deletes_collections()
    {
        await using var app = await TypedApp.StartAsync();
        var datastore = app.Client.Datastore;

        var made = await datastore.CreateCollectionAsync(new()
        {
            Name = "Made", Schema = [new("text", Client.ColumnType.String)], SyncEnabled = true,
        });
        Assert.Equal(("Made", true), (made.Name, made.SyncEnabled));
        Assert.Equal(
            ["Reviews", "Members", "Deals", "Bare", "Made"], await datastore.ListCollectionsAsync().Select(collection => collection.Name).ToListAsync());
        await datastore.GetCollection("Made").CreateAsync(
            new() { AdditionalProperties = new() { ["text"] = "x", ["list"] = new System.Text.Json.Nodes.JsonArray(1, 2) } });
        Assert.Equal(
            "[1,2]", (await datastore.GetCollection("Made").Where(c => c["list"] == 2).SingleAsync()).Content.AdditionalProperties["list"]!.ToJsonString());
        await datastore.UpdateCollectionAsync("Made", new() { Id = made.Id, Name = "Made", SyncEnabled = false });
        Assert.False((await datastore.ListCollectionsAsync().SingleAsync(collection => collection.Name == "Made")).SyncEnabled);
        await datastore.DeleteCollectionAsync("Made");
        Assert.Equal(4, await datastore.ListCollectionsAsync().CountAsync());
    }

    [Fact]
    public async Task An_export_starts_or_is_already_running()
    {
        await using var app = await TypedApp.StartAsync(options: server => server.Options(exportDuration: TimeSpan.FromMinutes(1)));

        Assert.Equal(ExportResult.Started, await app.Client.Datastore.ExportAsync());
        Assert.Equal(ExportResult.AlreadyRunning, await app.Client.Datastore.ExportAsync(includeRelatedCollections: true));
        app.Server.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(ExportResult.Started, await app.Client.Datastore.ExportAsync());
    }
}
