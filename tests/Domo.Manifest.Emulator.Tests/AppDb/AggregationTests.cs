using System.Net;

namespace Domo.Manifest.Emulator.Tests.AppDb;

public sealed class AggregationTests
{
    private static readonly string[] Campaigns =
    [
        """{"campaignName":"Red","month":"January","clicks":85,"impressions":900,"tags":["a","b"]}""",
        """{"campaignName":"Red","month":"January","clicks":105,"impressions":1150,"tags":["a"]}""",
        """{"campaignName":"Blue","month":"January","clicks":100,"impressions":1000,"tags":[]}""",
        """{"campaignName":"Red","month":"February","clicks":90.5,"impressions":1010,"tags":"c"}""",
        """{"campaignName":"Blue","clicks":"none"}""",
    ];

    [Theory]
    [InlineData(
        "groupby=content.campaignName, content.month&count=documents&avg=content.clicks avgClicks, content.impressions avgImps"
            + "&sum=content.clicks sumClicks&max=content.impressions maxImps&orderby=sumClicks descending",
        """{"campaignName":"Red","month":"January","avgClicks":95,"avgImps":1025,"maxImps":1150,"sumClicks":190,"documents":2}""",
        """{"campaignName":"Blue","month":"January","avgClicks":100,"avgImps":1000,"maxImps":1000,"sumClicks":100,"documents":1}""",
        """{"campaignName":"Red","month":"February","avgClicks":90.5,"avgImps":1010,"maxImps":1010,"sumClicks":90.5,"documents":1}""",
        """{"campaignName":"Blue","avgClicks":null,"avgImps":null,"maxImps":null,"sumClicks":0,"documents":1}""")]
    [InlineData(
        "groupby=content.month&count=n", """{"month":"January","n":3}""", """{"month":"February","n":1}""", """{"month":null,"n":1}""")]
    [InlineData("groupby=content.month%2Ccontent.campaignName&count=n&orderby=n+descending,campaignName+ascending&limit=2&offset=1",
        """{"month":"January","campaignName":"Blue","n":1}""", """{"campaignName":"Blue","n":1}""")]
    [InlineData("sum=content.clicks&max=content.impressions", """{"impressions":1150,"clicks":380.5}""")]
    [InlineData("min=content.clicks least, content.month&max=content.clicks", """{"clicks":"none","least":85,"month":"February"}""")]
    [InlineData("count=", """{"count":5}""")]
    [InlineData("unwind=content.tags&groupby=content.tags&count=n&orderby=n%20descending,tags%20ascending",
        """{"tags":"a","n":2}""", """{"tags":"b","n":1}""", """{"tags":"c","n":1}""")]
    [InlineData("groupby=owner&count=n", """{"owner":27,"n":5}""")]
    [InlineData("groupby=createdOn&count=n", """{"createdOn":"2026-04-23T12:00:00.250+0000","n":5}""")]
    public async Task Aggregates_documents_into_rows(string parameters, params string[] rows)
    {
        await using var app = await NotesApp.StartAsync(Campaigns);

        Assert.Equal($"[{string.Join(',', rows)}]", (await app.PostAsync($"{NotesApp.Notes}/query?{parameters}", "{}")).Ok());
    }

    [Fact]
    public async Task An_option_keeps_the_ID_of_the_group_in_the_rows()
    {
        await using var app = await NotesApp.StartAsync();
        await app.RestartAsync(app.Options(keepGroupIds: true));
        await NotesApp.CreateAsync(app, Campaigns);

        Assert.Equal(
            """[{"_id":"Red","mean":93.5},{"_id":"Blue","mean":100}]""",
            (await app.PostAsync(NotesApp.Notes + "/query?groupby=content.campaignName&avg=content.clicks mean", "{}")).Ok());
        Assert.Equal(
            """[{"_id":{"campaignName":"Blue"},"n":1}]""",
            (await app.PostAsync(
                NotesApp.Notes + "/query?groupby=content.campaignName,content.month&count=n", """{"content.month":null}""")).Ok());
        Assert.Equal("""[{"_id":null,"n":5}]""", (await app.PostAsync(NotesApp.Notes + "/query?count=n", "{}")).Ok());
    }

    [Fact]
    public async Task Aggregating_no_documents_returns_no_rows()
    {
        await using var app = await NotesApp.StartAsync();

        Assert.Equal("[]", (await app.PostAsync(NotesApp.Notes + "/query?count=n", "{}")).Ok());
    }

    [Theory]
    [InlineData("unwind=content.tags", "'unwind' requires an aggregation")]
    [InlineData(
        "groupby=month", "The query parameter 'groupby' names 'month', which is not a top-level property of documents; did you mean 'content.month'?")]
    [InlineData("groupby=content..a", "The query parameter 'groupby' names 'content..a', which is not a property path.")]
    [InlineData("groupby=content.a,,content.b", "The query parameter 'groupby' has an empty item")]
    [InlineData("groupby=content.a.name,content.b.name", "2 properties of the result have the name 'name'")]
    [InlineData("avg=content.a&sum=content.a", "2 properties of the result have the name 'a'; add an alias after the property")]
    [InlineData("avg=content.a mean value", "The query parameter 'avg' must list properties, each followed by an alias")]
    [InlineData("avg=content.a m.x", "The query parameter 'avg' has the alias 'm.x'")]
    [InlineData("count=_id", "The query parameter 'count' has the alias '_id'")]
    [InlineData("count=n&orderby=m descending", "The query parameter 'orderby' names 'm', which the rows do not have")]
    [InlineData("count=n&orderby=n down", "The query parameter 'orderby' must list names, each followed by 'ascending' or 'descending', not 'n down'.")]
    [InlineData(
        "orderby=name", "The query parameter 'orderby' names 'name', which is not a top-level property of documents; did you mean 'content.name'?")]
    [InlineData("having=x", "The query parameter 'having' is not supported")]
    public async Task Reports_invalid_parameters(string parameters, string message)
    {
        await using var app = await NotesApp.StartAsync("{}");

        Assert.StartsWith(
            message,
            (await app.PostAsync($"{NotesApp.Notes}/query?{parameters}", "{}")).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }
}
