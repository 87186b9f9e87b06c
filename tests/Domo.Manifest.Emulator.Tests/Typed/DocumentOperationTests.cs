using System.Net;
using Domo.Manifest.Client;
using Domo.Manifest.Client.Datastores;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Every operation of the typed client on documents, collections and permissions, against the emulator.</summary>
public sealed class DocumentOperationTests
{
    private const string Nobody = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task A_document_is_created_read_replaced_and_deleted(DocumentApiVersion version)
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
        var updated = await app.Reviews.UpdateAsync(read.Id, read.Content with { Stars = 1, Price = null });
        Assert.Equal(stored with { Stars = 1, Price = null }, updated.Content);
        Assert.Equal((app.Server.Time.Now, read.CreatedOn), (updated.UpdatedOn, updated.CreatedOn));
        Assert.Equal([read.Id], await app.Reviews.ListAsync().Select(document => document.Id).ToListAsync());

        await app.Reviews.DeleteAsync(read.Id);
        Assert.Empty(await app.Reviews.ToListAsync());
    }

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Many_documents_are_created_replaced_and_deleted(DocumentApiVersion version)
    {
        await using var app = await TypedApp.StartAsync(version);

        Assert.Equal(1500, await app.Reviews.CreateManyAsync(Enumerable.Range(1, 1500).Select(i => new DomoApp.ReviewsContent { Stars = i })));
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
    public async Task More_documents_than_one_answer_holds_are_listed_and_found()
    {
        await using var app = await TypedApp.StartAsync();
        await app.Reviews.CreateManyAsync(Enumerable.Range(1, 10_001).Select(i => new DomoApp.ReviewsContent { Stars = i }));

        Assert.Equal(10_001, await app.Reviews.ListAsync().CountAsync());
        Assert.Equal(
            Enumerable.Range(2, 10_000).Select(i => (long?)i),
            await app.Reviews.Where(r => r.Stars > 1).OrderBy(r => r.Stars).AsAsyncEnumerable().Select(d => d.Content.Stars).ToListAsync());
    }

    [Fact]
    public async Task What_is_refused_says_what_and_why()
    {
        await using var app = await TypedApp.StartAsync();
        foreach (var missing in new Func<Task>[]
        {
            () => app.Reviews.GetAsync(Nobody), () => app.Reviews.UpdateAsync(Nobody, new()), () => app.Reviews.DeleteAsync(Nobody),
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
        var unknown = await Assert.ThrowsAsync<DomoApiException>(() => app.Client.Datastore.Collection("Reviewz").ToListAsync());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("did you mean 'Reviews'?", unknown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => app.Reviews.UpdateAsync(r => r.Stars == 1, u => u));
    }

    [Fact]
    public async Task Permissions_are_given_and_taken()
    {
        await using var app = await TypedApp.StartAsync();
        var datastore = app.Client.Datastore;
        const string App = "d4a4b9c4-e123-41ce-8f93-dcafbeea4642";

        await datastore.GrantAsync("Reviews", new UserId(27), DomoCollectionPermissions.ReadContent);
        await datastore.RevokeAsync("Reviews", DomoGrantee.App(App));
        Assert.Empty(await app.Reviews.ToListAsync());
        var refused = await Assert.ThrowsAsync<DomoApiException>(() => app.Reviews.CreateAsync(new()));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await datastore.GrantAsync(
            "Reviews", new UserId(27), DomoCollectionPermissions.CreateContent | DomoCollectionPermissions.UpdateContent);
        await app.Reviews.CreateAsync(new() { Stars = 1 });
        Assert.Equal(1, await app.Reviews.UpdateAsync(r => r.Stars == 1, u => u.Inc(r => r.Stars, 1)));
        await datastore.GrantAsync("Reviews", new UserId(27), DomoCollectionPermissions.DeleteContent, overwrite: true);
        await Assert.ThrowsAsync<DomoApiException>(() => app.Reviews.ToListAsync());
        await datastore.GrantAsync("Reviews", new UserId(27), DomoCollectionPermissions.Admin);
        Assert.Equal(2, (await app.Reviews.SingleAsync()).Content.Stars);
    }

    [Fact]
    public async Task Collections_are_created_listed_changed_and_deleted()
    {
        await using var app = await TypedApp.StartAsync();
        var datastore = app.Client.Datastore;

        var made = await datastore.CreateCollectionAsync(new()
        {
            Name = "Made", Schema = [new("text", DomoColumnType.String)], SyncEnabled = true,
        });
        Assert.Equal(("Made", true), (made.Name, made.SyncEnabled));
        Assert.Equal(
            ["Reviews", "Members", "Deals", "Bare", "Made"], await datastore.ListCollectionsAsync().Select(collection => collection.Name).ToListAsync());
        await datastore.Collection("Made").CreateAsync(new() { AdditionalProperties = new() { ["text"] = "x", ["list"] = new System.Text.Json.Nodes.JsonArray(1, 2) } });
        Assert.Equal(
            "[1,2]", (await datastore.Collection("Made").Where(c => c["list"] == 2).SingleAsync()).Content.AdditionalProperties["list"]!.ToJsonString());
        await datastore.UpdateCollectionAsync("Made", new() { Id = made.Id, Name = "Made", SyncEnabled = false });
        Assert.False((await datastore.ListCollectionsAsync().SingleAsync(collection => collection.Name == "Made")).SyncEnabled);
        await datastore.DeleteCollectionAsync("Made");
        Assert.Equal(4, await datastore.ListCollectionsAsync().CountAsync());
    }

    [Fact]
    public async Task An_export_begins_or_is_under_way()
    {
        await using var app = await TypedApp.StartAsync(options: server => server.Options(exportDuration: TimeSpan.FromMinutes(1)));

        Assert.Equal(DomoExportResult.Started, await app.Client.Datastore.ExportAsync());
        Assert.Equal(DomoExportResult.AlreadyRunning, await app.Client.Datastore.ExportAsync(includeRelatedCollections: true));
        app.Server.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(DomoExportResult.Started, await app.Client.Datastore.ExportAsync());
    }
}
